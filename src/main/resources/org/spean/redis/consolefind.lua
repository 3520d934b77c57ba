-- Purpose: read a session of the console, and note that its person did something.
-- KEYS: 1 the session (hash: sealed, begun, seen, fresh)
-- ARGV: 1 now (ms)  2 idle time (ms)  3 longest life (ms)  4 1 to note, 0 only to read
-- Returns: sealed, begun, seen, fresh; nothing when there is none or it is over (then it is deleted).
-- Expiry: after the idle time, or what is left of the life.
local found = redis.call('HMGET', KEYS[1], 'sealed', 'begun', 'seen', 'fresh')
if not found[1] then
  return {}
end
local now, idle, life = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
if now >= found[3] + idle or now >= found[2] + life then
  redis.call('DEL', KEYS[1])
  return {}
end
if ARGV[4] == '1' and now > tonumber(found[3]) then
  redis.call('HSET', KEYS[1], 'seen', ARGV[1])
  redis.call('PEXPIRE', KEYS[1], string.format('%.0f', math.min(idle, found[2] + life - now)))
  found[3] = ARGV[1]
end
return found
