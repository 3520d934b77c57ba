-- Purpose: staff add a note of some kind to a case, once an operation.
-- KEYS: 1 case  2 version of the cases  3 notes
-- ARGV: 1 who  2 now (ms)  3 a claim lapses after (ms)  4 operation  5 sealed note  6 field of the case to set; empty: none  7 its value  8 'try': only ask
-- Returns: {'ready'} | {'done'} | {'again', ''} | {'gone'}. Expiry: as long as the case.
-- include caseheld
if redis.call('EXISTS', KEYS[1]) == 0 then
  return {'gone'}
end
if redis.call('HEXISTS', KEYS[1], 'op:' .. ARGV[4]) == 1 then
  return {'again', ''}
end
if ARGV[8] == 'try' then
  return {'ready'}
end
redis.call('HSET', KEYS[1], 'op:' .. ARGV[4], '')
redis.call('RPUSH', KEYS[3], ARGV[5])
redis.call('PEXPIRE', KEYS[3], math.max(redis.call('PTTL', KEYS[1]), 1))
if ARGV[6] ~= '' then
  redis.call('HSET', KEYS[1], ARGV[6], ARGV[7])
end
if holder(KEYS[1], ARGV[2], ARGV[3]) == ARGV[1] then
  redis.call('HSET', KEYS[1], 'ct', ARGV[2])
end
redis.call('INCR', KEYS[2])
return {'done'}
