-- Purpose: find leases that ran out.
-- KEYS: 1 leased
-- ARGV: 1 now (ms)
-- Returns: the ids whose lease ran out, at most 100; expire.lua decides about each.
-- Expiry: none.
return redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, 100)
