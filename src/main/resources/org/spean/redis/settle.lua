-- Purpose: write what came of an attempt. A receipt that came before the API answer is never overwritten.
-- KEYS: 1 message  2 due  3 leased  4 unknown (zset: id by time)  5 contact  6 opted out  7, 8, 9 see contactmark.lua
-- ARGV: 1 id  2 worker  3 attempt  4 outcome: accepted | again | failed | unknown  5 sid, code or reason  6 due or now (ms)
--       7 mark  8 contact
-- Returns: 1 written, 0 no longer this attempt's. An attempt that outlived its lease still settles what it left unknown.
-- Expiry: unchanged.
-- include contactmark
local m = redis.call('HMGET', KEYS[1], 'w', 'n', 'r')
if m[1] ~= ARGV[2] or m[2] ~= ARGV[3] then
  return 0
end
if redis.call('ZREM', KEYS[3], ARGV[1]) + redis.call('ZREM', KEYS[4], ARGV[1]) == 0 then
  return 0
end
local received = tonumber(m[3] or '0') > 0
if ARGV[4] == 'accepted' then
  redis.call('HSET', KEYS[1], 'sid', ARGV[5])
  redis.call('HDEL', KEYS[1], 'b')
  if not received then
    redis.call('HSET', KEYS[1], 'st', 'accepted')
  end
elseif received then
  redis.call('HDEL', KEYS[1], 'b')
elseif ARGV[4] == 'again' then
  redis.call('HSET', KEYS[1], 'st', 'waiting', 'code', ARGV[5])
  redis.call('ZADD', KEYS[2], ARGV[6], ARGV[1])
elseif ARGV[4] == 'failed' then
  redis.call('HSET', KEYS[1], 'st', 'failed', 'code', ARGV[5])
  redis.call('HDEL', KEYS[1], 'b')
  mark_contact(5, ARGV[7], ARGV[6], ARGV[8])
else
  redis.call('HSET', KEYS[1], 'st', 'unknown', 'code', ARGV[5])
  redis.call('ZADD', KEYS[4], ARGV[6], ARGV[1])
end
return 1
