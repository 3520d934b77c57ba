-- Purpose: count an attempt at a PIN, for the caller and for the account, unless one of them had too many.
-- KEYS: 1 attempts of the caller (zset: attempt by time)  2 attempts at the account (zset)
-- ARGV: 1 now (ms)  2 window (ms)  3 most
-- Returns: 1 counted, 0 too many: not counted.
-- Expiry: both after the window.
for _, key in ipairs(KEYS) do
  redis.call('ZREMRANGEBYSCORE', key, '-inf', ARGV[1] - ARGV[2])
end
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[3]) or redis.call('ZCARD', KEYS[2]) >= tonumber(ARGV[3]) then
  return 0
end
for _, key in ipairs(KEYS) do
  local member = ARGV[1]
  while redis.call('ZSCORE', key, member) do
    member = member .. '+'
  end
  redis.call('ZADD', key, ARGV[1], member)
  redis.call('PEXPIRE', key, ARGV[2])
end
return 1
