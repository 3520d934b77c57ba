-- Purpose: write the next version of an alert, only if it is still as it was seen, and an approval only within the budget and while no
--          other alert that sends the same one again is under way.
-- KEYS: 1 the alert (hash: version, sealed alert)  2 index (by time of creation)  3 those alive (set)  4 spent on the day (hash: alert to millionths of a USD)  5 spent in the month
--       6.. approved alerts that send the same one again (set), if it is one of them
-- ARGV: 1 id  2 version seen, 0 for a new one  3 new version  4 sealed alert  5 time of creation (ms)  6 its life (ms)  7 `alive`: it has to be looked after  8 cost to reserve, empty for none, `void`: its approval counts no more  9 most for the day, 0 for any  10 most for the month, 0 for any  11 life of what was spent (ms)
-- Returns: 1 written, 0 somebody was faster, -1 over the day's budget, -2 over the month's, -3 sent again just now.
-- Expiry: the alert and KEYS 6 after its life from this change, its place in the index after its life from its creation, what was spent as given.
if (redis.call('HGET', KEYS[1], 'v') or '0') ~= ARGV[2] then
  return 0
end
if ARGV[8] == 'void' then
  redis.call('HDEL', KEYS[4], ARGV[1])
  redis.call('HDEL', KEYS[5], ARGV[1])
  redis.call('SREM', KEYS[3], ARGV[1])
  if KEYS[6] then
    redis.call('SREM', KEYS[6], ARGV[1])
  end
elseif ARGV[8] ~= '' then
  for _, other in ipairs(KEYS[6] and redis.call('SMEMBERS', KEYS[6]) or {}) do
    if other ~= ARGV[1] and redis.call('SISMEMBER', KEYS[3], other) == 1 then
      return -3
    end
  end
  for i = 4, 5 do
    local sum = tonumber(ARGV[8])
    for _, one in ipairs(redis.call('HVALS', KEYS[i])) do
      sum = sum + tonumber(one)
    end
    local most = tonumber(ARGV[i + 5])
    if most > 0 and sum > most then
      return 3 - i
    end
  end
  for i = 4, 5 do
    redis.call('HSET', KEYS[i], ARGV[1], ARGV[8])
    redis.call('PEXPIRE', KEYS[i], ARGV[11])
  end
  if KEYS[6] then
    redis.call('SADD', KEYS[6], ARGV[1])
    redis.call('PEXPIRE', KEYS[6], ARGV[6])
  end
end
redis.call('HSET', KEYS[1], 'v', ARGV[3], 'b', ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[6])
if ARGV[2] == '0' then
  redis.call('ZADD', KEYS[2], ARGV[5], ARGV[1])
  redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', tonumber(ARGV[5]) - tonumber(ARGV[6]))
end
if ARGV[7] == 'alive' then
  redis.call('SADD', KEYS[3], ARGV[1])
end
return 1
