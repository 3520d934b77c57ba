-- Purpose: write a snapshot from the ledger of another broadcast, once.
-- KEYS: 1 snapshot and 2 counters to write  3 snapshot and 4 counters to read  5 ids of subscribers  6 bitmap of numbers that
--       do not take it  7.. chunks of what is read, the first one first (none: take everybody)
-- ARGV: 1 life (ms)
-- Returns: how many rows there are. Expiry: both by ARGV 1.
-- Skipped because time ran out, we stopped, or the number did not take it that way, not because the person chose so; as LedgerEntry.
local not_their_wish = {expired = true, ['too-late'] = true, cancelled = true, ['bad-number'] = true, unreachable = true}
local done = redis.call('HGET', KEYS[2], 'planned')
if done then
  return tonumber(done)
end
local rows = redis.call('GET', KEYS[3]) or ''
if #KEYS > 6 then
  local c = redis.call('HMGET', KEYS[4], 'cut', 'why')
  local cut, planned, missed = c[2] and tonumber(c[1]), #rows / 26, {}
  for chunk = 0, #KEYS - 7 do
    local entries, all = {}, redis.call('HGETALL', KEYS[7 + chunk])
    for i = 1, #all, 2 do
      entries[tonumber(all[i])] = all[i + 1]
    end
    for row = chunk * 100, math.min(chunk * 100 + 100, planned) - 1 do
      local entry = entries[row % 100] or (cut and row >= cut and 'k0- ' .. c[2]) or 'p0-'
      local skipped = string.match(entry, '^k..%S* (.*)$')
      if string.find('ufgr', string.sub(entry, 1, 1), 1, true) or (skipped and not_their_wish[skipped]) then
        missed[#missed + 1] = string.sub(rows, row * 26 + 1, row * 26 + 26)
      end
    end
  end
  rows = table.concat(missed)
end

-- Who said STOP or was erased since stays a row and is skipped with that reason; a number that does not take it is left out, as snapshot.lua does.
local ids, marked, bits = redis.call('GET', KEYS[5]) or '', {}, redis.call('GET', KEYS[6]) or ''
for at = 1, #bits do
  local byte = string.byte(bits, at)
  for place = 0, byte > 0 and 7 or -1 do
    if bit.band(byte, bit.rshift(128, place)) > 0 then
      local number = (at - 1) * 8 + place
      marked[string.sub(ids, number * 26 + 1, number * 26 + 26)] = true
    end
  end
end
if next(marked) then
  local left = {}
  for at = 1, #rows, 26 do
    local id = string.sub(rows, at, at + 25)
    if not marked[id] then
      left[#left + 1] = id
    end
  end
  rows = table.concat(left)
end
redis.call('SET', KEYS[1], rows, 'PX', ARGV[1])
redis.call('HSET', KEYS[2], 'planned', #rows / 26, 'pending', #rows / 26, 'cursor', 0)
redis.call('PEXPIRE', KEYS[2], ARGV[1])
return #rows / 26
