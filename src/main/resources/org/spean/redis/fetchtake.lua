-- Purpose: look at a published list if it is due and nobody else is looking.
-- KEYS: 1 who is looking  2 what is known of the list
-- ARGV: 1 now, ms  2 token of this look  3 lease, ms
-- Returns: 1 look, 0 do not.
-- Expiry: the lease.
local due = tonumber(redis.call('HGET', KEYS[2], 'due') or '0')
if due > tonumber(ARGV[1]) then
  return 0
end
if redis.call('SET', KEYS[1], ARGV[2], 'NX', 'PX', ARGV[3]) then
  return 1
end
return 0
