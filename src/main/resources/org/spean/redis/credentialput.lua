-- Purpose: set another password of an account, only if its credentials are still as they were read.
-- KEYS: 1 credentials (hash: version, sealed, step)
-- ARGV: 1 version as read  2 new version  3 new sealed credentials
-- Returns: 1 done, 0 they are others.
-- Expiry: none; with the account. The last step used up stays, so that no code works twice.
if redis.call('HGET', KEYS[1], 'version') ~= ARGV[1] then
  return 0
end
redis.call('HSET', KEYS[1], 'version', ARGV[2], 'sealed', ARGV[3])
return 1
