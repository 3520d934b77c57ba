-- Purpose: take one of a gateway's places for calls of alerts.
-- KEYS: 1 calls under way (zset: row and attempt by end of the time for news)
-- ARGV: 1 row and attempt  2 end of the time for news (ms)  3 most
-- Returns: 1 taken, also by the same call before; 0 none is free.
-- Expiry: none; a call leaves the set when it is over.
if not redis.call('ZSCORE', KEYS[1], ARGV[1]) and redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[3]) then
  return 0
end
redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
return 1
