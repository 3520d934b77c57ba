-- Purpose: put back a call whose lease ran out before its try began; the phone certainly did not ring.
-- KEYS: 1 call  2 due  3 under way
-- ARGV: 1 contact  2 now (ms)
-- Returns: 1 put back, 0 the try had begun or the lease is another's by now.
-- Expiry: unchanged.
local lease = redis.call('ZSCORE', KEYS[3], ARGV[1])
if not lease or tonumber(lease) > tonumber(ARGV[2]) or redis.call('HEXISTS', KEYS[1], 'live') == 1 then
  return 0
end
redis.call('ZREM', KEYS[3], ARGV[1])
if redis.call('HEXISTS', KEYS[1], 'g') == 1 then
  redis.call('ZADD', KEYS[2], 'NX', ARGV[2], ARGV[1])
end
return 1
