-- Purpose: give back whom a call holds: all, or those of one step whose answer nobody waited for. Whom it tried is remembered.
-- KEYS: 1 call (hash: step to people, "last" step)  2 held (zset: person by end of hold)  3 holder (hash: person to call)
-- ARGV: 1 call  2 "all" | "over" (nobody is kept for it any more) | a step (nobody is kept for it, also if it is still to come)
--       3 life of the call's record (ms)
-- Returns: how many were given back.
-- Expiry: of the call's record as argument 3, if it is over or for a step; else unchanged.
local free = 0
local function give(people)
  for person in string.gmatch(people, '[^,]+') do
    if redis.call('HGET', KEYS[3], person) == ARGV[1] then
      redis.call('ZREM', KEYS[2], person)
      free = free + redis.call('HDEL', KEYS[3], person)
    end
  end
end
if ARGV[2] == 'all' or ARGV[2] == 'over' then
  for _, people in ipairs(redis.call('HVALS', KEYS[1])) do
    give(people)
  end
else
  give(redis.call('HGET', KEYS[1], ARGV[2]) or '')
end
if ARGV[2] == 'over' then
  -- Later than any step a call can have.
  redis.call('HSET', KEYS[1], 'last', '1000000')
elseif ARGV[2] ~= 'all' then
  redis.call('HSET', KEYS[1], ARGV[2], '')
end
if ARGV[2] ~= 'all' then
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
end
return free
