-- Purpose: whoever holds a case lets it go, or hands it over.
-- KEYS: 1 case  2 version of the cases
-- ARGV: 1 who  2 now (ms)  3 a claim lapses after (ms)  4 to whom; empty: to nobody  5 'try': only ask
-- Returns: {'ready'} | {'done'} | {'held', who holds it, or ''} | {'closed'} | {'gone'}. Expiry: unchanged.
-- include caseheld
local no = refusal(KEYS[1], '', ARGV[1], ARGV[2], ARGV[3])
if no then
  return no
end
if ARGV[5] == 'try' then
  return {'ready'}
end
if ARGV[4] == '' then
  redis.call('HDEL', KEYS[1], 'cb', 'ct')
else
  redis.call('HSET', KEYS[1], 'cb', ARGV[4], 'ct', ARGV[2])
end
redis.call('INCR', KEYS[2])
return {'done'}
