-- Purpose: count an attempt at a secret (password, code, PIN) for who it is about and for where it comes from, unless one had too many.
-- KEYS: 1, 2 attempts of each (zset: attempt by time); one or both
-- ARGV: 1 now (ms)  2 window (ms)  3, 4 most of each
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
