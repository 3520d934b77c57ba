-- Purpose: give back everybody a call holds; whom it tried is remembered.
-- KEYS: 1 call (hash: step to people, "last" step)  2 held (zset: person by end of hold)  3 holder (hash: person to call)
-- ARGV: 1 call
-- Returns: how many were given back.
-- Expiry: unchanged.
local free = 0
for _, people in ipairs(redis.call('HVALS', KEYS[1])) do
  for person in string.gmatch(people, '[^,]+') do
    if redis.call('HGET', KEYS[3], person) == ARGV[1] then
      redis.call('ZREM', KEYS[2], person)
      free = free + redis.call('HDEL', KEYS[3], person)
    end
  end
end
return free
