-- Purpose: make a list of agencies the live one, only if the live one is still the one that was looked at.
-- KEYS: 1 version of the live list  2 live list  3 former list
-- ARGV: 1 version looked at, empty for none  2 version of the new list  3 the new list  4 `renew`: it says the same, the former list stays
-- Returns: 1 done, 0 the live list is another one by now.
-- Expiry: none; a list lives until two more have followed it.
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then
  return 0
end
if ARGV[4] ~= 'renew' and redis.call('EXISTS', KEYS[2]) == 1 then
  redis.call('RENAME', KEYS[2], KEYS[3])
end
redis.call('SET', KEYS[2], ARGV[3])
redis.call('SET', KEYS[1], ARGV[2])
return 1
