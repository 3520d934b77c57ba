-- Purpose: forget a person at once: session, contact, flood guard and all the writes of the erasure.
-- KEYS: 1 session  2 contact  3 flood guard  4.. keys of the writes
-- ARGV: writes: name, key number, argument count, arguments
-- Returns: how many of session and contact were known.
-- Expiry: none.
local known = redis.call('EXISTS', KEYS[1], KEYS[2])
redis.call('DEL', KEYS[1], KEYS[3])
-- include writes
write(1)
return known
