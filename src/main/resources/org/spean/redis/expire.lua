-- Purpose: a worker vanished: what it was sending may or may not have been sent, so it is unknown; what it had only leased
--          is due again.
-- KEYS: 1 message  2 due  3 leased  4 unknown (zset: id by time of the next look)
-- ARGV: 1 id  2 now (ms)  3 first look at it if it is unknown (ms)
-- Returns: 1 became unknown, 0 not. Expiry: unchanged; receipts and unknowntake.lua empty the set of unknown sends.
local lease = redis.call('ZSCORE', KEYS[3], ARGV[1])
if not lease or tonumber(lease) > tonumber(ARGV[2]) then
  return 0
end
redis.call('ZREM', KEYS[3], ARGV[1])
local m = redis.call('HMGET', KEYS[1], 'st', 'r')
if not m[1] or tonumber(m[2] or '0') > 0 then
  return 0
end
if m[1] == 'sending' then
  redis.call('HSET', KEYS[1], 'st', 'unknown', 'code', 'lost-worker')
  redis.call('ZADD', KEYS[4], ARGV[3], ARGV[1])
  return 1
end
redis.call('ZADD', KEYS[2], ARGV[2], ARGV[1])
return 0
