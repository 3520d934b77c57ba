-- Purpose: ask staff about a message that stays unknown, once: its case opens with the note that they were asked. Nobody looks it up
--          any more; a receipt may still settle it.
-- KEYS: 1 message  2 unknown (zset: id by time of the next look)  3.. keys of the writes
-- ARGV: 1 id  2 now (ms)  3.. writes: name, key number, argument count, arguments
-- Returns: 1 asked, 0 settled, erased or asked before.
-- Expiry: unchanged; the text goes, and the message leaves the unknown with its record.
-- include writes
local m = redis.call('HMGET', KEYS[1], 'st', 'b')
if m[1] ~= 'unknown' or not m[2] then
  return 0
end
write(3)
redis.call('HDEL', KEYS[1], 'b')
redis.call('ZADD', KEYS[2], 'XX', ARGV[2] + math.max(redis.call('PTTL', KEYS[1]), 0) + 1, ARGV[1])
return 1
