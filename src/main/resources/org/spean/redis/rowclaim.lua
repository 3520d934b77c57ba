-- Purpose: lease rows that wait to who is going to send them: those due again first, then from the cursor on.
-- KEYS: 1 counters  2 waiting again (zset: row by due time)  3 in hand (zset: row by end of lease)  4 snapshot
-- ARGV: 1 now (ms)  2 end of lease (ms)  3 most
-- Returns: {row, contact, row, contact, ...}. Expiry: the set as long as the counters.
-- include row
local c = redis.call('HMGET', KEYS[1], 'planned', 'cursor', 'why')
if not c[1] or c[3] then
  return {}
end
local cursor = tonumber(c[2])
local rows = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])
for _, row in ipairs(rows) do
  redis.call('ZREM', KEYS[2], row)
end
local last = math.min(tonumber(c[1]), cursor + tonumber(ARGV[3]) - #rows) - 1
for row = cursor, last do
  rows[#rows + 1] = tostring(row)
end
if last >= cursor then
  redis.call('HSET', KEYS[1], 'cursor', last + 1)
end
local claimed = {}
for _, row in ipairs(rows) do
  redis.call('ZADD', KEYS[3], ARGV[2], row)
  claimed[#claimed + 1] = row
  claimed[#claimed + 1] = redis.call('GETRANGE', KEYS[4], row * 26, row * 26 + 25)
end
if #rows > 0 then
  as_long(KEYS[3], KEYS[1])
end
move(KEYS[1], 'pending', 'claimed', #rows)
return claimed
