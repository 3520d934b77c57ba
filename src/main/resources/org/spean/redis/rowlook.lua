-- Purpose: hand out unknown rows to be looked up, each to one instance until it is to be looked at again.
-- KEYS: 1 unknown (zset: row by time of the next look)  2 snapshot
-- ARGV: 1 now (ms)  2 time of the look after this one (ms)  3 most
-- Returns: {row, contact, row, contact, ...}. Expiry: none.
local found = {}
for _, row in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])) do
  redis.call('ZADD', KEYS[1], ARGV[2], row)
  found[#found + 1] = row
  found[#found + 1] = redis.call('GETRANGE', KEYS[2], row * 26, row * 26 + 25)
end
return found
