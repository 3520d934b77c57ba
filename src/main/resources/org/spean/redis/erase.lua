-- Purpose: forget a person at once: session, contact and all the writes of the erasure.
-- KEYS: 1 session  2 contact  3 cases of the contact  4 messages of the contact  5.. keys of the writes
-- ARGV: 1 cases known  2 messages known  3.. writes: name, key number, argument count, arguments
-- Returns: how many of session and contact were known; -1 when a case, a message or a subscription came in between: look again.
-- Expiry: none.
-- include writes
if redis.call('SCARD', KEYS[3]) ~= tonumber(ARGV[1]) or redis.call('SCARD', KEYS[4]) ~= tonumber(ARGV[2]) then
  return -1
end
if not as_read(3) then
  return -1
end
local known = redis.call('EXISTS', KEYS[1], KEYS[2])
redis.call('DEL', KEYS[1])
write(3)
return known
