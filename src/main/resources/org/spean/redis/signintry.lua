-- Purpose: count an attempt to sign in, for the name and for the address, unless one of them had too many.
-- KEYS: 1 attempts of the name (zset: attempt by time)  2 attempts from the address (zset)
-- ARGV: 1 now (ms)  2 window (ms)  3 most of a name  4 most from an address
-- Returns: 0 counted, else until when (ms) it is too many: not counted.
-- Expiry: both after the window.
local locked = 0
for i, key in ipairs(KEYS) do
  local most = tonumber(ARGV[2 + i])
  redis.call('ZREMRANGEBYSCORE', key, '-inf', ARGV[1] - ARGV[2])
  local count = redis.call('ZCARD', key)
  if count >= most then
    local leaves = redis.call('ZRANGE', key, count - most, count - most, 'WITHSCORES')[2]
    locked = math.max(locked, leaves + ARGV[2])
  end
end
if locked > 0 then
  return locked
end
for _, key in ipairs(KEYS) do
  local member = ARGV[1]
  while redis.call('ZSCORE', key, member) do
    member = member .. '+'
  end
  redis.call('ZADD', key, ARGV[1], member)
  redis.call('PEXPIRE', key, ARGV[2])
end
return 0
