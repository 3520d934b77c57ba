-- Purpose: the number of an alert for the recording line; a free one the first time. Numbers whose time is over are free again.
-- KEYS: 1 numbers (hash: number to alert and end in ms, "abcdefghijkl 1790000000000")
-- ARGV: 1 alert  2 now (ms)  3 good until (ms)  4 first number  5 last number
-- Returns: the number, or 0 when all are taken.
-- Expiry: none; entries leave when their time is over and somebody asks for a number.
local all = redis.call('HGETALL', KEYS[1])
local taken, own = {}, nil
for i = 1, #all, 2 do
  local alert, till = string.match(all[i + 1], '^(%S+) (%d+)$')
  if tonumber(till) <= tonumber(ARGV[2]) then
    redis.call('HDEL', KEYS[1], all[i])
  elseif alert == ARGV[1] then
    own = all[i]
  else
    taken[all[i]] = true
  end
end
local number = own or ARGV[4]
while taken[tostring(number)] do
  number = tostring(tonumber(number) + 1)
end
if tonumber(number) > tonumber(ARGV[5]) then
  return 0
end
redis.call('HSET', KEYS[1], number, ARGV[1] .. ' ' .. ARGV[3])
return tonumber(number)
