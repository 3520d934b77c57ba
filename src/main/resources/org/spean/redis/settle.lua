-- Purpose: write what came of an attempt. A receipt that came before the API answer is never overwritten.
-- KEYS: 1 message  2 due  3 leased  4 unknown (zset: id by time)  5 contact  6 opted out
-- ARGV: 1 id  2 worker  3 outcome: accepted | again | failed | unknown  4 sid, code or reason  5 due or now (ms)  6 mark
-- Returns: 1 written, 0 no longer this worker's.
-- Expiry: unchanged.
if redis.call('HGET', KEYS[1], 'w') ~= ARGV[2] or not redis.call('ZSCORE', KEYS[3], ARGV[1]) then
  return 0
end
redis.call('ZREM', KEYS[3], ARGV[1])
local received = tonumber(redis.call('HGET', KEYS[1], 'r') or '0')
if ARGV[3] == 'accepted' then
  redis.call('HSET', KEYS[1], 'sid', ARGV[4])
  redis.call('HDEL', KEYS[1], 'b')
  if received == 0 then
    redis.call('HSET', KEYS[1], 'st', 'accepted')
  end
elseif received > 0 then
  redis.call('HDEL', KEYS[1], 'b')
elseif ARGV[3] == 'again' then
  redis.call('HSET', KEYS[1], 'st', 'waiting', 'code', ARGV[4])
  redis.call('ZADD', KEYS[2], ARGV[5], ARGV[1])
elseif ARGV[3] == 'failed' then
  redis.call('HSET', KEYS[1], 'st', 'failed', 'code', ARGV[4])
  redis.call('HDEL', KEYS[1], 'b')
  if ARGV[6] ~= 'NOTHING' then
    redis.call('HSET', KEYS[5], 'mark', ARGV[6])
    if ARGV[6] == 'OPTED_OUT' then
      redis.call('HSET', KEYS[5], 'o', '1', 'ot', ARGV[5])
      redis.call('PERSIST', KEYS[5])
      redis.call('SADD', KEYS[6], redis.call('HGET', KEYS[1], 'c'))
    end
  end
else
  redis.call('HSET', KEYS[1], 'st', 'unknown', 'code', ARGV[4])
  redis.call('ZADD', KEYS[4], ARGV[5], ARGV[1])
end
return 1
