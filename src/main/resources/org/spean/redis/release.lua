-- Purpose: put back a message that was leased, perhaps begun, but whose text never reached its hand: it was not sent.
-- KEYS: 1 message  2 due  3 leased  4 unknown (zset: id by time of the next look)
-- ARGV: 1 id  2 hand  3 end of the hand's lease (ms)  4 due | closed (counted: its gateway takes nothing) | never  5 due (ms), or why never
-- Returns: 1 out of this hand, 0 was not in it any more.
-- Expiry: unchanged.
local m = redis.call('HMGET', KEYS[1], 'st', 'w')
local begun = m[1] == 'sending' or m[1] == 'unknown'
local lease = redis.call('ZSCORE', KEYS[3], ARGV[1])
if begun and m[2] ~= ARGV[2] or not begun and tonumber(lease or '0') ~= tonumber(ARGV[3]) then
  return 0
end
if redis.call('ZREM', KEYS[3], ARGV[1]) + redis.call('ZREM', KEYS[4], ARGV[1]) == 0 or not m[1] then
  return 0
end
if ARGV[4] == 'never' then
  redis.call('HSET', KEYS[1], 'st', 'failed', 'code', ARGV[5])
  redis.call('HDEL', KEYS[1], 'b')
  return 1
end
if ARGV[4] == 'closed' then
  redis.call('HINCRBY', KEYS[1], 'waits', 1)
end
redis.call('HSET', KEYS[1], 'st', 'waiting')
redis.call('ZADD', KEYS[2], ARGV[5], ARGV[1])
return 1
