-- Purpose: make something the latest news of a corridor, and keep it in the corridor's past, if nobody entered any since it was read.
-- KEYS: 1 latest news (hash: id to sealed news)  2 the corridor's past (list, latest first)
-- ARGV: 1 id  2 sealed news  3 the latest news as it was read, sealed (empty = there was none)
-- Returns: 1, or 0 when the latest news is another one.
-- Expiry: none; a handful of changes a year, and what people were told must be known later.
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[3] then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('LPUSH', KEYS[2], ARGV[2])
return 1
