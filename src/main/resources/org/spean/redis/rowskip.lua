-- Purpose: end a broadcast in a partition: who still waits is skipped, and so is who would come back to wait (field 'why').
-- KEYS: 1 counters  2 waiting again  3.. chunks, the first one first
-- ARGV: 1 reason
-- Returns: how many were skipped. Expiry: unchanged. Rows from 'cut' on without an entry are skipped for 'why'.
-- include row
local c = redis.call('HMGET', KEYS[1], 'planned', 'cursor', 'why')
if not c[1] or c[3] then
  return 0
end
local planned, cursor = tonumber(c[1]), tonumber(c[2])
redis.call('HSET', KEYS[1], 'why', ARGV[1], 'cut', cursor, 'cursor', planned)
move(KEYS[1], 'pending', 'skipped', planned - cursor)
local skipped = planned - cursor
for _, row in ipairs(redis.call('ZRANGE', KEYS[2], 0, -1)) do
  local chunk, field = KEYS[3 + math.floor(row / 100)], row % 100
  local entry = redis.call('HGET', chunk, field) or 'p0-'
  local letter, reason = ending(string.sub(entry, 2, 3), string.sub(entry, 5), ARGV[1])
  put(chunk, field, letter .. string.sub(entry, 2, 3) .. ' ' .. reason, KEYS[1])
  move(KEYS[1], 'pending', word[letter], 1)
  if letter == 'k' then
    skipped = skipped + 1
  end
end
redis.call('DEL', KEYS[2])
return skipped
