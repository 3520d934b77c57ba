-- Purpose: a supervisor lets a case end sooner; never later.
-- KEYS: 1 case  2 version of the cases  3 log  4 notes  5 texts  6 sounds
-- ARGV: 1 new life (ms)  2 'try': only ask
-- Returns: {'ready'} | {'done'} | {'gone'}. Expiry: the sooner of what it was and the argument.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return {'gone'}
end
if ARGV[2] == 'try' then
  return {'ready'}
end
redis.call('HSET', KEYS[1], 'sh', '1')
for _, key in ipairs({KEYS[1], KEYS[3], KEYS[4], KEYS[5], KEYS[6]}) do
  local left = redis.call('PTTL', key)
  if left == -1 or left > tonumber(ARGV[1]) then
    redis.call('PEXPIRE', key, ARGV[1])
  end
end
redis.call('INCR', KEYS[2])
return {'done'}
