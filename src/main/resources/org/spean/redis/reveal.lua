-- Purpose: count one number that is made visible, if somebody did not see too many within the window.
-- KEYS: 1 those of one of the staff (zset: operation by time)
-- ARGV: 1 now (ms)  2 window (ms)  3 most in a window  4 operation
-- Returns: 1 counted, or was counted before; 0 too many. Expiry: a window after the last.
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', tonumber(ARGV[1]) - tonumber(ARGV[2]))
if redis.call('ZSCORE', KEYS[1], ARGV[4]) then
  return 1
end
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[3]) then
  return 0
end
redis.call('ZADD', KEYS[1], ARGV[1], ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return 1
