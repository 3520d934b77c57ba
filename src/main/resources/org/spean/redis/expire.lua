-- Purpose: a worker vanished while sending: what it had leased may or may not have been sent, so it is unknown, not due.
-- KEYS: 1 leased  2 unknown (zset: id by time)
-- ARGV: 1 now (ms)
-- Returns: the ids that became unknown.
-- Expiry: none; receipts and staff empty the set of unknown sends.
local ids = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, 100)
for _, id in ipairs(ids) do
  redis.call('ZREM', KEYS[1], id)
  redis.call('ZADD', KEYS[2], ARGV[1], id)
end
return ids
