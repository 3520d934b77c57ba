-- Purpose: begin a session of the console, or one that goes on under another cookie.
-- KEYS: 1 the session (hash: sealed, begun, seen, fresh)  2 sessions of the account (zset: id by begin)
-- ARGV: 1 id  2 sealed account, version and browser  3 begun (ms)  4 fresh until (ms)  5 idle time (ms)  6 longest life (ms)  7 now (ms)
-- Returns: 1.
-- Expiry: the session after the idle time, the zset when no session in it can be alive.
redis.call('HSET', KEYS[1], 'sealed', ARGV[2], 'begun', ARGV[3], 'seen', ARGV[7], 'fresh', ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[5])
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', ARGV[7] - ARGV[6])
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
redis.call('PEXPIRE', KEYS[2], ARGV[6])
return 1
