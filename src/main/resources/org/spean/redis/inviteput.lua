-- Purpose: keep a link to set a password; the account's earlier link, credentials and recovery codes are worth nothing any more.
-- KEYS: 1 the link  2 which link is the account's latest  3 its credentials  4 its recovery codes
-- ARGV: 1 keyed hash of the token  2 sealed link  3 life (ms)
-- Returns: 1.
-- Expiry: 1 and 2 after the life.
redis.call('DEL', KEYS[3], KEYS[4])
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[3])
return 1
