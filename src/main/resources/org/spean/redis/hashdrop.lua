-- Purpose: take one entry out of a hash, only if it is still as it was read.
-- KEYS: 1 the hash
-- ARGV: 1 field  2 value as read
-- Returns: 1 for exactly one of many at once, else 0.
-- Expiry: none.
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then
  return 0
end
return redis.call('HDEL', KEYS[1], ARGV[1])
