-- Purpose: end a session of the console, if it is this account's.
-- KEYS: 1 the session  2 sessions of the account (zset)
-- ARGV: 1 id
-- Returns: 1 ended, 0 the account has no such session.
-- Expiry: none.
if redis.call('ZREM', KEYS[2], ARGV[1]) == 0 then
  return 0
end
return redis.call('DEL', KEYS[1])
