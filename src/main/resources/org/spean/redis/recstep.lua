-- Purpose: keep the answer of one step of a call to the recording line, unless the step has one already.
-- KEYS: 1 the call (hash: n next step, s state, aN answer of step N)
-- ARGV: 1 step  2 sealed state after it  3 sealed answer  4 life (ms)
-- Returns: the answer that counts; nil where the call is not at this step.
-- Expiry: the life, from the latest step.
local due = redis.call('HGET', KEYS[1], 'n') or '0'
if due ~= ARGV[1] then
  return redis.call('HGET', KEYS[1], 'a' .. ARGV[1])
end
redis.call('HSET', KEYS[1], 'n', tostring(ARGV[1] + 1), 's', ARGV[2], 'a' .. ARGV[1], ARGV[3])
redis.call('PEXPIRE', KEYS[1], ARGV[4])
return ARGV[3]
