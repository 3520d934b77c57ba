-- Purpose: hand out an unknown send to who looks it up, to nobody else for a while. What staff were asked about counts as unknown
--          until its record is gone.
-- KEYS: 1 message  2 unknown (zset: id by time of the next look)
-- ARGV: 1 id  2 now (ms)  3 next look at it (ms)
-- Returns: {contact, gateway, body, attempt, hand, begun (ms)} or {}: settled, erased, asked about, or looked up lately.
-- Expiry: unchanged.
local look = redis.call('ZSCORE', KEYS[2], ARGV[1])
if not look or tonumber(look) > tonumber(ARGV[2]) then
  return {}
end
local m = redis.call('HMGET', KEYS[1], 'c', 'g', 'b', 'n', 'w', 'since', 'st')
if m[7] ~= 'unknown' or not m[1] or not m[6] then
  redis.call('ZREM', KEYS[2], ARGV[1])
  return {}
end
if not m[3] then
  redis.call('ZADD', KEYS[2], ARGV[2] + math.max(redis.call('PTTL', KEYS[1]), 0) + 1, ARGV[1])
  return {}
end
redis.call('ZADD', KEYS[2], ARGV[3], ARGV[1])
return {m[1], m[2], m[3], m[4], m[5], m[6]}
