-- Purpose: use up a step of time, so that the same code never works twice.
-- KEYS: 1 credentials (hash: version, sealed, step)
-- ARGV: 1 version of the credentials the code was checked with  2 step
-- Returns: 1 used up now, 0 this or a later one was before, or the credentials are others.
-- Expiry: none; with the credentials.
if redis.call('HGET', KEYS[1], 'version') ~= ARGV[1] then
  return 0
end
if tonumber(redis.call('HGET', KEYS[1], 'step') or '0') >= tonumber(ARGV[2]) then
  return 0
end
redis.call('HSET', KEYS[1], 'step', ARGV[2])
return 1
