-- Purpose: apply a receipt of the provider; only forward moves count, whatever the order of arrival.
-- KEYS: 1 message  2 leased  3 unknown
-- ARGV: 1 id  2 rank of the receipt (1 queued, 2 sent, 3 delivered, undelivered or failed)  3 its name
-- Returns: 1 moved forward, 0 did not, -1 no such message.
-- Expiry: unchanged.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return -1
end
local rank = tonumber(redis.call('HGET', KEYS[1], 'r') or '0')
redis.call('ZREM', KEYS[3], ARGV[1])
if tonumber(ARGV[2]) <= rank then
  return 0
end
redis.call('HSET', KEYS[1], 'r', ARGV[2], 'st', ARGV[3])
redis.call('HDEL', KEYS[1], 'b')
return 1
