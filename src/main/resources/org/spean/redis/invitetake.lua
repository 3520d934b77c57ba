-- Purpose: use a link up and set what signs its account in, for exactly one of many at once.
-- KEYS: 1 the link  2 which link is the account's latest  3 its credentials (hash: version, sealed, step)  4 recovery codes (set)
-- ARGV: 1 keyed hash of the token  2 version  3 sealed credentials  4 step used up  5… keyed hashes of recovery codes
-- Returns: 1 done, 0 the link is used, or no longer the latest.
-- Expiry: none; credentials live as long as the account.
if redis.call('GET', KEYS[2]) ~= ARGV[1] or redis.call('DEL', KEYS[1]) == 0 then
  return 0
end
redis.call('DEL', KEYS[2], KEYS[3], KEYS[4])
redis.call('HSET', KEYS[3], 'version', ARGV[2], 'sealed', ARGV[3], 'step', ARGV[4])
for i = 5, #ARGV do
  redis.call('SADD', KEYS[4], ARGV[i])
end
return 1
