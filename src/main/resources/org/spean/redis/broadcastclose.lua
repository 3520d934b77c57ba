-- Purpose: nobody looks after an alert any more; what its approval reserved becomes what it has cost.
-- KEYS: 1 those alive (set)  2 spent on the day of approval (hash)  3 spent in its month (hash)  4 those whose receipts may be lost (zset)
-- ARGV: 1 id  2 what it has cost (millionths of a USD)  3 after when no receipt is waited for (ms; empty: it never began)
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
if ARGV[3] ~= '' then
  redis.call('ZADD', KEYS[4], ARGV[3], ARGV[1])
end
return 1
