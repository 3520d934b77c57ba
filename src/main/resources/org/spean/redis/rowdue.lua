-- Purpose: what is to be done in a partition of a broadcast.
-- KEYS: 1 counters  2 waiting again  3 in hand  4 unknown
-- ARGV: 1 now (ms)
-- Returns: {1 if a row can be claimed now else 0, 1 if an unknown row is to be looked at else 0, rows whose lease ran out (at most 100)...}.
-- Expiry: none.
local c = redis.call('HMGET', KEYS[1], 'planned', 'cursor', 'why')
local waits = c[1] and not c[3]
  and (tonumber(c[2]) < tonumber(c[1]) or redis.call('ZCOUNT', KEYS[2], '-inf', ARGV[1]) > 0)
local unclear = redis.call('ZCOUNT', KEYS[4], '-inf', ARGV[1]) > 0
local due = redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', ARGV[1], 'LIMIT', 0, 100)
table.insert(due, 1, unclear and 1 or 0)
table.insert(due, 1, waits and 1 or 0)
return due
