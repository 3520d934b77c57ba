-- Purpose: hand out one alert for whose receipts nobody waits any more, to one instance until it is handed out again.
-- KEYS: 1 alerts that are over (zset: id by that time)
-- ARGV: 1 now (ms)  2 when to hand it out again (ms)
-- Returns: {id} or {}. Expiry: none.
local found = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, 1)
if found[1] then
  redis.call('ZADD', KEYS[1], ARGV[2], found[1])
end
return found
