-- Purpose: after a restore: who was to be called, or was being called, when the backup was made, is not called by itself.
-- KEYS: 1 call  2 due  3 under way  4.. cases of the contact
-- ARGV: 1 contact  2.. for each case a sealed fact that the person was not reached
-- Returns: 1.
-- Expiry: unchanged.
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[3], ARGV[1])
redis.call('DEL', KEYS[1])
for i = 4, #KEYS do
  if redis.call('EXISTS', KEYS[i]) == 1 then
    redis.call('HSET', KEYS[i], 'f:call:restore', ARGV[i - 2])
  end
end
return 1
