-- Purpose: ask to start again, or confirm what somebody else asked not long ago.
-- KEYS: 1 the stop (hash)
-- ARGV: 1 who  2 now (ms)  3 how long a request may be confirmed (ms)
-- Returns: -2 nothing is stopped, -1 started, else when it was asked (ms): by the same person, or just now.
-- Expiry: none; a request that is too old counts for nothing.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return -2
end
local by = redis.call('HGET', KEYS[1], 'askedBy')
local at = tonumber(redis.call('HGET', KEYS[1], 'askedAt') or '0')
if by and tonumber(ARGV[2]) < at + tonumber(ARGV[3]) then
  if by == ARGV[1] then
    return at
  end
  redis.call('DEL', KEYS[1])
  return -1
end
redis.call('HSET', KEYS[1], 'askedBy', ARGV[1], 'askedAt', ARGV[2])
return tonumber(ARGV[2])
