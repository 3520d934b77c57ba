-- Purpose: one person takes a case; the second is told who has it.
-- KEYS: 1 case  2 version of the cases
-- ARGV: 1 who  2 now (ms)  3 a claim lapses after (ms)  4 who may take it from anybody: '1' or ''  5 'try': only ask
-- Returns: {'ready'} | {'done'} | {'held', who} | {'closed'} | {'gone'}. Expiry: unchanged.
-- include caseheld
if redis.call('EXISTS', KEYS[1]) == 0 then
  return {'gone'}
end
if redis.call('HGET', KEYS[1], 'st') == 'closed' then
  return {'closed'}
end
local held = holder(KEYS[1], ARGV[2], ARGV[3])
if held ~= '' and held ~= ARGV[1] and ARGV[4] == '' then
  return {'held', held}
end
if ARGV[5] == 'try' then
  return {'ready'}
end
redis.call('HSET', KEYS[1], 'cb', ARGV[1], 'ct', ARGV[2])
redis.call('INCR', KEYS[2])
return {'done'}
