-- Purpose: keep a call to a help number: as the latest of that number, and in its past.
-- KEYS: 1 latest calls (hash: id to sealed call)  2 the past of this number (list, latest first)
-- ARGV: 1 id  2 sealed call
-- Returns: 1.
-- Expiry: none; some hundred calls a year, and what people were told must be known later.
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('LPUSH', KEYS[2], ARGV[2])
return 1
