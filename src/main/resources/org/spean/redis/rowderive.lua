-- Purpose: write a snapshot from the ledger of another broadcast, once a round.
-- KEYS: 1 snapshot and 2 counters to write  3 ids of subscribers  4 bitmap of numbers that do not take it  5 snapshot and 6 counters to
--       read, then its chunks, the first one first  then the same of every broadcast that sent it again
-- ARGV: 1 life (ms)  2 round  3 `all`, or `missed`: only those it did not reach, and none of the others has in hand or reached
--       4.. how many chunks each has
-- Returns: how many rows there are. Expiry: both by ARGV 1.
-- Skipped because time ran out, we stopped, or the number did not take it that way, not because the person chose so; as LedgerEntry.
-- include round
local not_their_wish = {
  expired = true, ['too-late'] = true, cancelled = true, rejected = true, ['bad-number'] = true, unreachable = true
}
local done = written(KEYS[2], ARGV[2])
if done then
  return done
end

local key = 5
local function rows_of(chunks)
  local rows = redis.call('GET', KEYS[key]) or ''
  local c = redis.call('HMGET', KEYS[key + 1], 'cut', 'why')
  local cut, missed = c[2] and tonumber(c[1]), {}
  for chunk = 0, chunks - 1 do
    local entries, all = {}, redis.call('HGETALL', KEYS[key + 2 + chunk])
    for i = 1, #all, 2 do
      entries[tonumber(all[i])] = all[i + 1]
    end
    for row = chunk * 100, math.min(chunk * 100 + 100, #rows / 26) - 1 do
      local entry = entries[row % 100] or (cut and row >= cut and 'k0- ' .. c[2]) or 'p0-'
      local skipped = string.match(entry, '^k..%S* (.*)$')
      missed[row] = string.find('ufgr', string.sub(entry, 1, 1), 1, true) or (skipped and not_their_wish[skipped])
    end
  end
  key = key + 2 + chunks
  return rows, missed
end

local function person(rows, row)
  return string.sub(rows, row * 26 + 1, row * 26 + 26)
end

local rows, missed = rows_of(tonumber(ARGV[4]))
if ARGV[3] == 'missed' then
  local left_out = {}
  for other = 5, #ARGV do
    local theirs, missed_again = rows_of(tonumber(ARGV[other]))
    for row = 0, #theirs / 26 - 1 do
      if not missed_again[row] then
        left_out[person(theirs, row)] = true
      end
    end
  end
  local these = {}
  for row = 0, #rows / 26 - 1 do
    if missed[row] and not left_out[person(rows, row)] then
      these[#these + 1] = person(rows, row)
    end
  end
  rows = table.concat(these)
end

-- Who said STOP or was erased since stays a row and is skipped with that reason; a number that does not take it is left out, as snapshot.lua does.
local ids, marked, bits = redis.call('GET', KEYS[3]) or '', {}, redis.call('GET', KEYS[4]) or ''
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
begin_round(KEYS[1], KEYS[2], rows, ARGV[2], ARGV[1])
return #rows / 26
