-- Purpose: one step back: the former list becomes the live one, and the live one the former.
-- KEYS: 1 version of the live list  2 live list  3 former list
-- ARGV: 1 version of the live list as it was looked at  2 version of the former list
-- Returns: 1 done, 0 the live list is another one by now, 2 there is no former list.
-- Expiry: none; a list lives until two more have followed it.
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then
  return 0
end
local former = redis.call('GET', KEYS[3])
if not former then
  return 2
end
redis.call('RENAME', KEYS[2], KEYS[3])
redis.call('SET', KEYS[2], former)
redis.call('SET', KEYS[1], ARGV[2])
return 1
