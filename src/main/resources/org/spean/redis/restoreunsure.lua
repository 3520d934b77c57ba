-- Purpose: after a restore: what waited to be sent, or was being sent, when the backup was made, was perhaps sent since: it is unknown.
-- KEYS: 1 message  2 due  3 leased  4 unknown (zset: id by time of the next look)
-- ARGV: 1 id  2 hand  3 when the backup was made (ms)  4 first look at it (ms)
-- Returns: 1 is unknown now, 0 gone or received. Expiry: unchanged; receipts and unknowntake.lua empty the set of unknown sends.
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
local m = redis.call('HMGET', KEYS[1], 'st', 'r', 'b')
if not m[1] or not m[3] or tonumber(m[2] or '0') > 0 then
  return 0
end
if m[1] ~= 'sending' then
  redis.call('HSET', KEYS[1], 'w', ARGV[2], 'since', ARGV[3])
  redis.call('HINCRBY', KEYS[1], 'n', 1)
end
redis.call('HSET', KEYS[1], 'st', 'unknown', 'code', 'restored')
redis.call('ZADD', KEYS[4], ARGV[4], ARGV[1])
return 1
