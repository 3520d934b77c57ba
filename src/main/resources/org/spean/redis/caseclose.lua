-- Purpose: who holds a case closes it; what was said in it is kept for a shorter time from now on.
-- KEYS: 1 case  2 version of the cases  3 log  4 contact  5 queue  6 notes  7 texts  8 sounds
-- ARGV: 1 who  2 now (ms)  3 a claim lapses after (ms)  4 operation  5 newest entry seen  6 case id  7 outcome  8 sealed note  9 life of the
--       log (ms)  10 life of the rest (ms)  11 'try': only ask
-- Returns: {'ready'} | {'done'} | {'again', ''} | {'gone'} | {'closed'} | {'held', who} | {'unseen', newest entry}. Expiry: as the arguments say.
-- include caseheld
local no = refusal(KEYS[1], ARGV[4], ARGV[1], ARGV[2], ARGV[3])
if no then
  return no
end
local newest = redis.call('HGET', KEYS[1], 'li') or '0'
if tonumber(newest) > tonumber(ARGV[5]) then
  return {'unseen', newest}
end
if ARGV[11] == 'try' then
  return {'ready'}
end
local score = redis.call('ZSCORE', KEYS[5], ARGV[6])
if score then
  redis.call('HSET', KEYS[1], 'sc', string.format('%.0f', tonumber(score)))
end
redis.call('ZREM', KEYS[5], ARGV[6])
redis.call('HDEL', KEYS[1], 'cb', 'ct', 'w')
redis.call('HSET', KEYS[1], 'st', 'closed', 'ca', ARGV[2], 'cw', ARGV[1], 'co', ARGV[7], 'op:' .. ARGV[4], '')
redis.call('RPUSH', KEYS[6], ARGV[8])
if redis.call('HGET', KEYS[4], 'oc') == ARGV[6] then
  redis.call('HDEL', KEYS[4], 'oc')
end
redis.call('PEXPIRE', KEYS[3], ARGV[9])
redis.call('PEXPIRE', KEYS[1], ARGV[10])
redis.call('PEXPIRE', KEYS[6], ARGV[10])
redis.call('PEXPIRE', KEYS[7], ARGV[10])
redis.call('PEXPIRE', KEYS[8], ARGV[10])
redis.call('INCR', KEYS[2])
return {'done'}
