-- Purpose: nobody looks after an alert any more; what its approval reserved becomes what it has cost.
-- KEYS: 1 those alive (set)  2 spent on the day of approval (hash)  3 spent in its month (hash)
-- ARGV: 1 id  2 what it has cost (millionths of a USD)
-- Returns: 1 closed, 0 it was not alive: nothing is changed.
-- Expiry: none set here.
if redis.call('SREM', KEYS[1], ARGV[1]) == 0 then
  return 0
end
for i = 2, 3 do
  if redis.call('HEXISTS', KEYS[i], ARGV[1]) == 1 then
    redis.call('HSET', KEYS[i], ARGV[1], ARGV[2])
  end
end
return 1
