-- Purpose: write down, just before the POST, that an attempt begins, lease it for the time it takes, and read what to send.
-- KEYS: 1 message  2 contact  3 leased
-- ARGV: 1 id  2 hand  3 end of the hand's lease (ms)  4 now (ms)  5 end of the attempt's lease (ms)
-- Returns: {body, gateway, attempt, sealed number} or {}: erased meanwhile, in another hand by now, or stopped: who said
--          STOP at or after what the message answers does not get it. Expiry: unchanged.
local lease = redis.call('ZSCORE', KEYS[3], ARGV[1])
if not lease or tonumber(lease) ~= tonumber(ARGV[3]) then
  return {}
end
local m = redis.call('HMGET', KEYS[1], 'b', 'g', 'at', 'st')
if m[4] == 'sending' then
  return {}
end
local c = redis.call('HMGET', KEYS[2], 'n', 'o', 'ot')
if not m[1] or not c[1] then
  redis.call('ZREM', KEYS[3], ARGV[1])
  return {}
end
if c[2] and tonumber(c[3] or '0') >= tonumber(m[3]) then
  redis.call('ZREM', KEYS[3], ARGV[1])
  redis.call('HSET', KEYS[1], 'st', 'skipped', 'code', 'opted-out')
  redis.call('HDEL', KEYS[1], 'b')
  return {}
end
local attempt = redis.call('HINCRBY', KEYS[1], 'n', 1)
redis.call('HSET', KEYS[1], 'st', 'sending', 'w', ARGV[2], 'since', ARGV[4])
redis.call('ZADD', KEYS[3], ARGV[5], ARGV[1])
return {m[1], m[2], attempt, c[1]}
