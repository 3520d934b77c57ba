-- Purpose: apply a receipt to a row; only forward moves count, whatever the order of arrival. Where two copies may be on their way,
--          the one that arrived counts. A receipt that says that another try may help sends the row back to wait, once in its life.
-- KEYS: 1 chunk  2 in hand  3 waiting again  4 unknown  5 counters  6.. see contactmark.lua (only with a mark)
-- ARGV: 1 row  2 its field  3 a queued | s sent | d delivered | u undelivered | f failed  4 error code  5 now (ms)  6 mark  7 contact
--       8 attempt it tells of (0: it does not say)  9 due of one more attempt (ms; empty: none)
-- Returns: 1 changed something, 0 did not, -1 no such row was ever in hand. Expiry: as long as the counters.
-- include row
-- include contactmark
local rank = {a = 1, s = 2, d = 3, u = 3, f = 3}
local c = redis.call('HMGET', KEYS[5], 'cut', 'cursor', 'until', 'why')
local cursor = c[1] or c[2]
local entry = redis.call('HGET', KEYS[1], ARGV[2])
if not cursor or (not entry and tonumber(ARGV[1]) >= tonumber(cursor)) then
  return -1
end
entry = entry or 'p0-'
local letter, head, to = letter_of(entry), string.sub(entry, 2, 3), ARGV[3]
local had, how = rank[letter] or 0, string.sub(head, 2, 2)
local told = tonumber(ARGV[8]) + 1
-- It was told once that it did not arrive: repeats and late news of that try change nothing.
if how == 'o' and to ~= 'd' and (letter == 'p' or string.sub(digits, told, told) ~= string.sub(head, 1, 1)) then
  return 0
end
local second = to == 'd' and (letter == 'u' or letter == 'f') and how ~= '-'
if rank[to] <= had and not second then
  return 0
end
local from = stands(entry, KEYS[2], ARGV[1])
if had == 0 then -- a row with an outcome stands in none of them
  for set = 2, 4 do
    redis.call('ZREM', KEYS[set], ARGV[1])
  end
end
local useful = ARGV[9] ~= '' and how == '-' and c[3] and not c[4] and tonumber(ARGV[9]) < tonumber(c[3])
if useful and (to == 'u' or to == 'f') then
  put(KEYS[1], ARGV[2], 'p' .. string.sub(head, 1, 1) .. 'o ' .. ARGV[4], KEYS[5])
  add(KEYS[3], ARGV[9], ARGV[1], KEYS[5])
  move(KEYS[5], from, 'pending', 1)
  return 1
end
local rest = had > 0 and sid_of(entry) or ''
put(KEYS[1], ARGV[2], to .. head .. rest .. (ARGV[4] ~= '' and ' ' .. ARGV[4] or ''), KEYS[5])
move(KEYS[5], from, word[to], 1)
if ARGV[6] ~= 'NOTHING' then
  mark_contact(6, ARGV[6], ARGV[5], ARGV[7])
end
return 1
