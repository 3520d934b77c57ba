-- Purpose: make something the latest news of a corridor, and keep it in the corridor's past.
-- KEYS: 1 latest news (hash: id to sealed news)  2 the corridor's past (list, latest first)
-- ARGV: 1 id  2 sealed news
-- Returns: 1.
-- Expiry: none; a handful of changes a year, and what people were told must be known later.
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('LPUSH', KEYS[2], ARGV[2])
return 1
