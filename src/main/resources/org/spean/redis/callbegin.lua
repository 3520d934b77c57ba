-- Purpose: write down, before the phone rings, that a try begins, and read whom to call; not at another hour than they asked for.
-- KEYS: 1 call  2 contact  3 under way  4 mark of this try  5 mark of the try before  6 due
-- ARGV: 1 contact  2 id of this try  3 end of the lease (ms)  4 mark life (ms)  5 hour they asked for, as read before (empty = any)
--       6 when that hour allows it next (ms; 0 = now)
-- Returns: {gateway, try, sealed number} or {}: taken back or erased meanwhile, stopped, leased to another by now, or due again later.
-- Expiry: mark by ARGV 4, call unchanged.
local lease = redis.call('ZSCORE', KEYS[3], ARGV[1])
if not lease or tonumber(lease) ~= tonumber(ARGV[3]) then
  return {}
end
local call = redis.call('HMGET', KEYS[1], 'g', 'at', 'h')
local contact = redis.call('HMGET', KEYS[2], 'n', 'o', 'ot')
redis.call('DEL', KEYS[5])
if not call[1] or not contact[1] or (contact[2] and tonumber(contact[3] or '0') >= tonumber(call[2])) then
  redis.call('ZREM', KEYS[3], ARGV[1])
  redis.call('DEL', KEYS[1])
  return {}
end
-- A wish that was changed since it was read has put itself among the due ones.
if ARGV[6] ~= '0' or (call[3] or '') ~= ARGV[5] then
  redis.call('ZREM', KEYS[3], ARGV[1])
  redis.call('ZADD', KEYS[6], 'NX', ARGV[6], ARGV[1])
  return {}
end
redis.call('HSET', KEYS[1], 'id', ARGV[2], 'live', '1')
redis.call('SET', KEYS[4], ARGV[1], 'PX', ARGV[4])
return {call[1], redis.call('HINCRBY', KEYS[1], 'n', 1), contact[1]}
