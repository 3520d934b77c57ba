-- Purpose: write one account, only if it is still as it was read.
-- KEYS: 1 accounts (hash: id to sealed account)
-- ARGV: 1 id  2 the sealed account as read, empty for a new one  3 the new sealed account
-- Returns: 1 written, 0 somebody was faster.
-- Expiry: none; an account lives until the service ends, for the audit trail names it.
local now = redis.call('HGET', KEYS[1], ARGV[1]) or ''
if now ~= ARGV[2] then
  return 0
end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1
