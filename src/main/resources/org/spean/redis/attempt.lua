-- Purpose: write down, before the POST, that an attempt begins, and read what to send.
-- KEYS: 1 message  2 contact  3 leased
-- ARGV: 1 id  2 worker
-- Returns: {body, gateway, attempt, sealed number} or {} when message, number or lease is gone (erased meanwhile).
-- Expiry: unchanged.
if not redis.call('ZSCORE', KEYS[3], ARGV[1]) then
  return {}
end
local m = redis.call('HMGET', KEYS[1], 'b', 'g')
local number = redis.call('HGET', KEYS[2], 'n')
if not m[1] or not number then
  redis.call('ZREM', KEYS[3], ARGV[1])
  return {}
end
local attempt = redis.call('HINCRBY', KEYS[1], 'n', 1)
redis.call('HSET', KEYS[1], 'st', 'sending', 'w', ARGV[2])
return {m[1], m[2], attempt, number}
