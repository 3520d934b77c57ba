-- Purpose: write one account, only if it is still as it was read, and so are all others where the change was decided by them.
-- KEYS: 1 accounts (hash: id to sealed account)
-- ARGV: 1 id  2 the sealed account as read, empty for a new one  3 the new sealed account  [4 number of accounts  5… id, sealed account as read]
-- Returns: 1 written, 0 somebody was faster.
-- Expiry: none; an account lives until the service ends, for the audit trail names it.
local now = redis.call('HGET', KEYS[1], ARGV[1]) or ''
if now ~= ARGV[2] then
  return 0
end
if ARGV[4] and redis.call('HLEN', KEYS[1]) ~= tonumber(ARGV[4]) then
  return 0
end
for i = 5, #ARGV, 2 do
  if redis.call('HGET', KEYS[1], ARGV[i]) ~= ARGV[i + 1] then
    return 0
  end
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
