-- Purpose: begin a request that may come again, or find what became of it.
-- KEYS: 1 the request (hash: like, answer)
-- ARGV: 1 likeness of the request  2 how long it may be under way (ms)
-- Returns: {'first'}, {'other'}, {'underway'} or {'done', sealed answer}.
-- Expiry: after ARGV 2, unless an answer is kept.
local like = redis.call('HGET', KEYS[1], 'like')
if not like then
  redis.call('HSET', KEYS[1], 'like', ARGV[1])
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  return {'first'}
end
if like ~= ARGV[1] then
  return {'other'}
end
local answer = redis.call('HGET', KEYS[1], 'answer')
return answer and {'done', answer} or {'underway'}
