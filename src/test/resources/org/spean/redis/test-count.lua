-- Purpose: for RedisScriptTest: adds to a counter and gives back what it was told.
-- KEYS:    1 counter
-- ARGV:    1 a number to add, 2 a text, 3 bytes
-- Returns: new count, text, bytes
-- Expiry:  one minute
local count = redis.call('INCRBY', KEYS[1], ARGV[1])
redis.call('PEXPIRE', KEYS[1], 60000)
return {count, ARGV[2], ARGV[3]}
