-- Purpose: give out slots of a gateway's pace, one for all instances, by Redis' own clock. A gateway whose breaker is open has none,
--          but one for a try when its time is over.
-- KEYS: 1 pace: slot (next free, in us), ease (share of the full rate), hold (nothing before, us), bad (failures in a row),
--       open (no slots before, us)
-- ARGV: 1 us between two slots at the full rate  2 most  3 how far ahead a slot may be (us)  4 how long a try may take (us)
-- Returns: {slots, us until the first one, us between two, 1 if the breaker is open, 1 if good news matters}; without a slot the second
--          says when to ask again.
-- Expiry: an hour after the last slot.
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
local p = redis.call('HMGET', KEYS[1], 'slot', 'ease', 'hold', 'bad', 'open')
local open = tonumber(p[5] or '0')
local uneasy = (p[2] or p[4] or p[5]) and 1 or 0
if open > now then
  return {0, open - now, 0, 1, uneasy}
end
if open > 0 then
  redis.call('HSET', KEYS[1], 'open', string.format('%.0f', now + ARGV[4]))
  redis.call('PEXPIRE', KEYS[1], 3600000)
  return {1, 0, 0, 0, 1}
end
local gap = math.floor(ARGV[1] / tonumber(p[2] or '1'))
local first = math.max(tonumber(p[1] or '0'), tonumber(p[3] or '0'), now)
local room = now + ARGV[3] - first
if room < 0 then
  return {0, -room, gap, 0, uneasy}
end
local slots = math.min(tonumber(ARGV[2]), math.floor(room / gap) + 1)
redis.call('HSET', KEYS[1], 'slot', string.format('%.0f', first + slots * gap))
redis.call('PEXPIRE', KEYS[1], 3600000)
return {slots, first - now, gap, 0, uneasy}
