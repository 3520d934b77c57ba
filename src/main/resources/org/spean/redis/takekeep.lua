-- Purpose: put a recording made by telephone among those that wait, or approve the one that waits.
-- KEYS: 1 from (hash; the same as 2 for a new one)  2 to (hash)  3 version  4 sound of it
-- ARGV: 1 field  2 hash of the sound  3 hash and sealed entry
-- Returns: nil where the sound is gone or another one waits now; else the hash of the sound that is no longer used, or an empty text.
-- Expiry: none for what is in use.
if redis.call('EXISTS', KEYS[4]) == 0 then
  return false
end
if KEYS[1] ~= KEYS[2] then
  local waiting = redis.call('HGET', KEYS[1], ARGV[1])
  if not waiting or string.sub(waiting, 1, 32) ~= ARGV[2] then
    return false
  end
  redis.call('HDEL', KEYS[1], ARGV[1])
end
local before = string.sub(redis.call('HGET', KEYS[2], ARGV[1]) or '', 1, 32)
redis.call('PERSIST', KEYS[4])
redis.call('HSET', KEYS[2], ARGV[1], ARGV[3])
redis.call('INCR', KEYS[3])
if before == ARGV[2] then
  return ''
end
return before
