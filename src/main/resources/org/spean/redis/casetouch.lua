-- Purpose: somebody of the staff reads a case.
-- KEYS: 1 case  2 version of the cases
-- ARGV: 1 who  2 now (ms)  3 a claim lapses after (ms)  4 newest entry shown (0 = none)  5 did they act: '1' or ''
--       6 the time of their reading is written again after (ms)
-- Returns: 1, 0 when it is gone. Expiry: unchanged.
-- include caseheld
if redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
-- Told often, written seldom: whoever is told of a change reads the case again, which must be no change itself.
local changed = false
if tonumber(ARGV[2]) - tonumber(redis.call('HGET', KEYS[1], 'rd:' .. ARGV[1]) or '0') >= tonumber(ARGV[6]) then
  redis.call('HSET', KEYS[1], 'rd:' .. ARGV[1], ARGV[2])
  changed = true
end
if tonumber(ARGV[4]) > tonumber(redis.call('HGET', KEYS[1], 'sn') or '0') then
  redis.call('HSET', KEYS[1], 'sn', ARGV[4])
  changed = true
end
if ARGV[5] == '1' and holder(KEYS[1], ARGV[2], ARGV[3]) == ARGV[1] then
  redis.call('HSET', KEYS[1], 'ct', ARGV[2])
  changed = true
end
if changed then
  redis.call('INCR', KEYS[2])
end
return 1
