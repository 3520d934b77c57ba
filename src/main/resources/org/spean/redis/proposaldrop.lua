-- Purpose: forget a list that was waiting for a second person.
-- KEYS: 1 ids of those that wait, by time  2 this one (hash: head, list)
-- ARGV: 1 id
-- Returns: 1 if it was there, else 0.
-- Expiry: none.
redis.call('ZREM', KEYS[1], ARGV[1])
return redis.call('DEL', KEYS[2])
