-- Purpose: staff answer a person by SMS: into the outbox and the log at once, once an operation, and only by who holds the case, knows
--          what the person wrote last, and may write to them.
-- KEYS: 1 case  2 version of the cases  3 log  4 contact  5 message  6 due  7 messages of the contact
-- ARGV: 1 who  2 now (ms)  3 a claim lapses after (ms)  4 operation  5 newest entry seen  6 a phone is quiet after (ms)
--       7 they said it is safe: '1' or ''  8 contact id  9 message id  10 sealed body  11 sealed entry  12 life of a message (ms)
--       13 'try': only ask
-- Returns: {'ready'} | {'done', message id} | {'again', message id} | {'gone'} | {'closed'} | {'held', who} | {'unreachable'} | {'stopped'}
--          | {'unseen', newest entry} | {'unsafe', since (ms)} | {'quiet', last heard (ms)}. Expiry: the log lives as long as the case.
-- include caseheld
local no = refusal(KEYS[1], ARGV[4], ARGV[1], ARGV[2], ARGV[3])
if no then
  return no
end
local contact = redis.call('HMGET', KEYS[4], 'n', 'o', 'ot')
if not contact[1] then
  return {'unreachable'}
end
local case = redis.call('HMGET', KEYS[1], 'li', 'lt', 'g', 'k:DANGER', 'k:PERSON', 'k:CALLBACK', 'ns', 'sa')
if contact[2] then
  local asked = math.max(tonumber(case[4] or '0'), tonumber(case[5] or '0'), tonumber(case[6] or '0'))
  if asked <= tonumber(contact[3] or '0') then
    return {'stopped'}
  end
end
if tonumber(case[1] or '0') > tonumber(ARGV[5]) then
  return {'unseen', case[1]}
end
if ARGV[7] == '' and case[7] and tonumber(case[7]) >= tonumber(case[8] or '0') then
  return {'unsafe', case[7]}
end
if ARGV[7] == '' and tonumber(ARGV[2]) - tonumber(case[2] or '0') > tonumber(ARGV[6]) then
  return {'quiet', case[2] or '0'}
end
if ARGV[13] == 'try' then
  return {'ready'}
end
redis.call('HSET', KEYS[5], 'c', ARGV[8], 'g', case[3], 'at', ARGV[2], 'st', 'waiting', 'b', ARGV[10])
redis.call('PEXPIRE', KEYS[5], ARGV[12])
redis.call('ZADD', KEYS[6], ARGV[2], ARGV[9])
redis.call('SADD', KEYS[7], ARGV[9])
redis.call('PEXPIRE', KEYS[7], ARGV[12])
redis.call('RPUSH', KEYS[3], ARGV[11])
redis.call('PEXPIRE', KEYS[3], math.max(redis.call('PTTL', KEYS[1]), 1))
redis.call('HSET', KEYS[1], 'op:' .. ARGV[4], ARGV[9], 'ct', ARGV[2], 'an', ARGV[2])
-- Answered: who waits again from now on is told of anew.
redis.call('HDEL', KEYS[1], 'w', 'es', 'el')
if ARGV[7] ~= '' then
  redis.call('HSET', KEYS[1], 'sw', ARGV[1], 'sa', ARGV[2])
end
redis.call('INCR', KEYS[2])
return {'done', ARGV[9]}
