-- Purpose: read a hundred rows.
-- KEYS: 1 snapshot  2 counters  3 in hand  4 chunk
-- ARGV: 1 number of the chunk
-- Returns: {contact, entry, contact, entry, ...}, the entry of a claimed row with the letter c. Expiry: none.
local c = redis.call('HMGET', KEYS[2], 'planned', 'cut', 'why')
local first = tonumber(ARGV[1]) * 100
local last = math.min(first + 100, tonumber(c[1] or '0')) - 1
local page = {}
for row = first, last do
  local entry = redis.call('HGET', KEYS[4], row - first)
  if not entry then
    entry = c[2] and row >= tonumber(c[2]) and 'k0- ' .. c[3] or 'p0-'
  end
  if string.sub(entry, 1, 1) == 'b' or (string.sub(entry, 1, 1) == 'p' and redis.call('ZSCORE', KEYS[3], row)) then
    entry = 'c' .. string.sub(entry, 2, 3)
  end
  page[#page + 1] = redis.call('GETRANGE', KEYS[1], row * 26, row * 26 + 25)
  page[#page + 1] = entry
end
return page
