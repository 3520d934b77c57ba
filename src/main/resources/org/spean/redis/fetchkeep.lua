-- Purpose: keep what came of a look at a published list, unless somebody else looks by now.
-- KEYS: 1 who is looking  2 what is known of the list
-- ARGV: 1 token of this look  2 how long to keep it, ms  3 and on: names and values of the fields
-- Returns: 1 kept, 0 the lease was over.
-- Expiry: ARGV 2 after this look.
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
for at = 3, #ARGV, 2 do
  redis.call('HSET', KEYS[2], ARGV[at], ARGV[at + 1])
end
redis.call('PEXPIRE', KEYS[2], ARGV[2])
redis.call('DEL', KEYS[1])
return 1
