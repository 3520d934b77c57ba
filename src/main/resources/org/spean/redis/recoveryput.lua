-- Purpose: new recovery codes in place of those that are left, only if the credentials are still as they were read.
-- KEYS: 1 credentials (hash: version, sealed, step)  2 recovery codes (set)
-- ARGV: 1 version as read  2… keyed hashes of recovery codes
-- Returns: 1 done, 0 the credentials are others.
-- Expiry: none; with the account.
if redis.call('HGET', KEYS[1], 'version') ~= ARGV[1] then
  return 0
end
redis.call('DEL', KEYS[2])
for i = 2, #ARGV do
  redis.call('SADD', KEYS[2], ARGV[i])
end
return 1
