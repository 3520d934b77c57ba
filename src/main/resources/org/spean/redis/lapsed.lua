-- Purpose: find leases that ran out, and drop unknown sends so old that their record is gone.
-- KEYS: 1 leased  2 unknown (zset: id by time)
-- ARGV: 1 now (ms)  2 unknown sends up to here are dropped (ms)
-- Returns: the ids whose lease ran out, at most 100; expire.lua decides about each.
-- Expiry: none.
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', ARGV[2])
return redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, 100)
