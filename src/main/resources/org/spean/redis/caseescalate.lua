-- Purpose: one of all instances takes the next step for a case that nobody claims, and says when it is done.
-- KEYS: 1 case  2 version of the cases
-- ARGV: 1 now (ms)  2 a claim lapses after (ms)  3 step, counted from 1  4 lease (ms); 0: the step is done
-- Returns: 1 yours (or noted), 0 not: claimed, answered, closed, gone, taken or done. Expiry: unchanged.
-- include caseheld
local c = redis.call('HMGET', KEYS[1], 'c', 'st', 'es', 'el', 'an', 'w')
local done = tonumber(c[3] or '0')
if not c[1] or done >= tonumber(ARGV[3]) then
  return 0
end
if ARGV[4] == '0' then
  if not c[4] then
    return 0
  end
  redis.call('HSET', KEYS[1], 'es', ARGV[3])
  redis.call('HDEL', KEYS[1], 'el')
  redis.call('INCR', KEYS[2])
  return 1
end
if c[2] == 'closed' or (c[5] and not c[6]) or holder(KEYS[1], ARGV[1], ARGV[2]) ~= '' then
  return 0
end
if tonumber(c[4] or '0') > tonumber(ARGV[1]) then
  return 0
end
redis.call('HSET', KEYS[1], 'el', string.format('%.0f', tonumber(ARGV[1]) + tonumber(ARGV[4])))
return 1
