-- Purpose: staff open a closed case again; it waits like one that came in now.
-- KEYS: 1 case  2 version of the cases  3 log  4 contact  5 queue
-- ARGV: 1 now (ms)  2 case id  3 'try': only ask
-- Returns: {'ready'} | {'done'} | {'open'} | {'gone'}. Expiry: the log lives as long as the case again.
-- include casesay
if redis.call('EXISTS', KEYS[1]) == 0 then
  return {'gone'}
end
if redis.call('HGET', KEYS[1], 'st') ~= 'closed' then
  return {'open'}
end
if ARGV[3] == 'try' then
  return {'ready'}
end
reopen(KEYS[1], KEYS[5], KEYS[4], KEYS[2], ARGV[2], ARGV[1])
redis.call('PEXPIRE', KEYS[3], math.max(redis.call('PTTL', KEYS[1]), 1))
return {'done'}
