-- Purpose: write down who of a partition gets a broadcast, once a round, in the order of their numbers. A later round takes the place of an
--          earlier one, of which nobody has been sent anything; never the reverse.
-- KEYS: 1 rows  2 counts  3 ids of subscribers  4, 5, 6 bitmaps of everybody, of STOP, of numbers that do not take it
--       7 calling codes  8.. bitmaps of the provinces, then of the topics, then of the languages asked for
-- ARGV: 1 life (ms)  2 round  3, 4, 5 how many bitmaps of provinces, of topics, of languages; 0 does not narrow  6.. calling codes that alerts
--       may go to; none: all
-- Returns: how many rows. Expiry: as ARGV 1.
-- include round
local before = written(KEYS[2], ARGV[2])
if before then
  return before
end
local byte, band, bor, bnot = string.byte, bit.band, bit.bor, bit.bnot
local ids = redis.call('GET', KEYS[3]) or ''
local all = redis.call('GET', KEYS[4]) or ''
local out = redis.call('GET', KEYS[5]) or ''
local away = redis.call('GET', KEYS[6]) or ''
local codes = redis.call('GET', KEYS[7]) or ''
local groups, key = {}, 8
for g = 1, 3 do
  local group = {}
  for _ = 1, tonumber(ARGV[g + 2]) do
    group[#group + 1] = redis.call('GET', KEYS[key]) or ''
    key = key + 1
  end
  if ARGV[g + 2] ~= '0' then
    groups[#groups + 1] = group
  end
end

local allowed = {}
for code = 6, #ARGV do
  allowed[tonumber(ARGV[code])] = true
end

-- The same people as are counted: nobody gets it who was not part of what was approved.
local function may(number)
  return #ARGV < 6 or allowed[(byte(codes, number * 2 + 1) or 0) * 256 + (byte(codes, number * 2 + 2) or 0)]
end

local rows = {}
for at = 1, #all do
  local people = band(byte(all, at), bnot(bor(byte(out, at) or 0, byte(away, at) or 0)))
  for _, group in ipairs(groups) do
    local any = 0
    for _, set in ipairs(group) do
      any = bor(any, byte(set, at) or 0)
    end
    people = band(people, any)
  end
  local number, place = (at - 1) * 8, 128
  while people > 0 do
    if people >= place then
      people = people - place
      if may(number) then
        rows[#rows + 1] = string.sub(ids, number * 26 + 1, number * 26 + 26)
      end
    end
    number, place = number + 1, place / 2
  end
end

begin_round(KEYS[1], KEYS[2], table.concat(rows), ARGV[2], ARGV[1])
return #rows
