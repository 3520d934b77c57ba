-- Purpose: stop everything that goes out; stopped already, the first stop stays and a request to start again is void.
-- KEYS: 1 the stop (hash)
-- ARGV: 1 who  2 when (ms)  3 sealed reason
-- Returns: 1.
-- Expiry: none; it stands until two people start again.
if redis.call('EXISTS', KEYS[1]) == 0 then
  redis.call('HSET', KEYS[1], 'by', ARGV[1], 'at', ARGV[2], 'reason', ARGV[3])
end
redis.call('HDEL', KEYS[1], 'askedBy', 'askedAt')
return 1
