-- Purpose: write what came of an attempt for a row. A receipt that came before is never overwritten.
-- KEYS: 1 chunk  2 in hand  3 waiting again  4 unknown (zset: row by time of the next look)  5 counters  6.. see contactmark.lua (only with a mark)
-- ARGV: 1 row  2 its field  3 attempt  4 a accepted | p again | y once more after unknown | r rejected | x unknown | g given up
--       5 sid or code  6 due (p, y), next look (x), else now (ms)  7 mark  8 contact
-- Returns: 1 written, 0 not this attempt's any more. An attempt that outlived its lease still settles what it left unknown.
-- Expiry: as long as the counters.
-- include row
-- include contactmark
local entry = redis.call('HGET', KEYS[1], ARGV[2])
local attempt = tonumber(ARGV[3]) + 1
if not entry or string.sub(entry, 2, 2) ~= string.sub(digits, attempt, attempt) then
  return 0
end
local letter, head, to = letter_of(entry), string.sub(entry, 2, 3), ARGV[4]
if (letter == 'a' or letter == 's' or letter == 'd' or letter == 'u' or letter == 'f') and to == 'a' and sid_of(entry) == '' then
  put(KEYS[1], ARGV[2], letter .. head .. ARGV[5] .. string.sub(entry, 4), KEYS[5])
  return 1
end
if letter ~= 'x' and (letter ~= 'b' or to == 'g' or to == 'y') then
  return 0
end
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[4], ARGV[1])
if to == 'p' or to == 'y' then
  local k = {counts = KEYS[5], chunk = KEYS[1], again = KEYS[3]}
  local repeated = to == 'y' and 'r' or string.sub(head, 2, 2)
  wait(k, ARGV[1], ARGV[2], word[letter], string.sub(head, 1, 1) .. repeated, ARGV[5], ARGV[6])
  return 1
end
if to == 'x' then
  put(KEYS[1], ARGV[2], 'x' .. string.sub(entry, 2), KEYS[5])
  add(KEYS[4], ARGV[6], ARGV[1], KEYS[5])
else
  put(KEYS[1], ARGV[2], to .. head .. (to == 'a' and ARGV[5] or ' ' .. ARGV[5]), KEYS[5])
end
move(KEYS[5], word[letter], word[to], 1)
mark_contact(6, ARGV[7], ARGV[6], ARGV[8])
return 1
