-- Purpose: an attempt to sign in was right: forget it, and the wrong ones of the name.
-- KEYS: 1 attempts of the name (zset: attempt by time)  2 attempts from the address (zset); may be missing
-- ARGV: 1 time of the attempt (ms)
-- Returns: 1.
-- Expiry: none.
redis.call('DEL', KEYS[1])
if KEYS[2] then
  redis.call('ZREM', KEYS[2], ARGV[1])
end
return 1
