-- Purpose: apply a receipt of the provider; only forward moves count, whatever the order of arrival.
-- KEYS: 1 message  2 unknown
-- ARGV: 1 id  2 rank of the receipt (1 queued, 2 sent, 3 delivered, undelivered or failed)  3 its name
-- Returns: 1 moved forward, 0 did not, -1 no such message.
-- Expiry: unchanged.
redis.call('ZREM', KEYS[2], ARGV[1])
local m = redis.call('HMGET', KEYS[1], 'c', 'r')
if not m[1] then
  return -1
end
if tonumber(ARGV[2]) <= tonumber(m[2] or '0') then
  return 0
end
redis.call('HSET', KEYS[1], 'r', ARGV[2], 'st', ARGV[3])
redis.call('HDEL', KEYS[1], 'b')
return 1
