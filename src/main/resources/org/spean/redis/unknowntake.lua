-- Purpose: hand out an unknown send to who looks it up, to nobody else for a while.
-- KEYS: 1 message
-- ARGV: 1 now (ms)  2 not again before (ms)
-- Returns: {contact, gateway, body, attempt, worker, begun (ms)} or {}: settled, erased, or looked up lately.
-- Expiry: unchanged.
local m = redis.call('HMGET', KEYS[1], 'c', 'g', 'b', 'n', 'w', 'since', 'st', 'look')
if m[7] ~= 'unknown' or not m[1] or not m[3] or not m[6] or tonumber(m[8] or '0') > tonumber(ARGV[1]) then
  return {}
end
redis.call('HSET', KEYS[1], 'look', ARGV[2])
return {m[1], m[2], m[3], m[4], m[5], m[6]}
