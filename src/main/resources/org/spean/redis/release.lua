-- Purpose: put back a message that was leased, perhaps begun, but whose text never reached its worker: it was not sent.
-- KEYS: 1 message  2 due  3 leased  4 unknown (zset: id by time)
-- ARGV: 1 id  2 worker  3 end of the worker's lease (ms)  4 now (ms)
-- Returns: 1 due again, 0 no longer this worker's.
-- Expiry: unchanged.
local lease = redis.call('ZSCORE', KEYS[3], ARGV[1])
if lease then
  if tonumber(lease) ~= tonumber(ARGV[3]) then
    return 0
  end
  redis.call('ZREM', KEYS[3], ARGV[1])
elseif redis.call('HGET', KEYS[1], 'w') ~= ARGV[2] or redis.call('ZREM', KEYS[4], ARGV[1]) == 0 then
  return 0
end
if redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
redis.call('HSET', KEYS[1], 'st', 'waiting')
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1])
return 1
