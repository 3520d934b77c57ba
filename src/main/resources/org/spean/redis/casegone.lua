-- Purpose: take a case out of the queue whose record has expired.
-- KEYS: 1 case  2 queue
-- ARGV: 1 case id
-- Returns: 1 taken out, 0 it is there, or was out. Expiry: none.
if redis.call('EXISTS', KEYS[1]) == 1 then
  return 0
end
return redis.call('ZREM', KEYS[2], ARGV[1])
