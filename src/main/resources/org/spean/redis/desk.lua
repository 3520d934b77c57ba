-- Purpose: keep free people for a step of a call; each person is kept by one call at a time, and tried once by a call.
-- KEYS: 1 call (hash: step to people, "last" step)  2 held (zset: person by end of hold)  3 holder (hash: person to call)
-- ARGV: 1 now (ms)  2 end of hold (ms)  3 step  4 call  5 most  6 life of the call's record (ms)  7.. people in ringing order
-- Returns: the people kept, in ringing order; the same for the same step; none for a step older than the last.
-- Expiry: the call's record, held and holder as argument 6, each time anew; a hold ends by its score.
for _, gone in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[1])) do
  redis.call('ZREM', KEYS[2], gone)
  redis.call('HDEL', KEYS[3], gone)
end
local known = redis.call('HGET', KEYS[1], ARGV[3])
local last = tonumber(redis.call('HGET', KEYS[1], 'last') or '-1')
local kept = {}
if known then
  for person in string.gmatch(known, '[^,]+') do
    kept[#kept + 1] = person
  end
  return kept
end
if tonumber(ARGV[3]) < last then
  return kept
end
local tried = {}
for _, people in ipairs(redis.call('HVALS', KEYS[1])) do
  for person in string.gmatch(people, '[^,]+') do
    tried[person] = true
    if redis.call('HGET', KEYS[3], person) == ARGV[4] then
      redis.call('ZREM', KEYS[2], person)
      redis.call('HDEL', KEYS[3], person)
    end
  end
end
for i = 7, #ARGV do
  if #kept < tonumber(ARGV[5]) and not tried[ARGV[i]] and redis.call('HEXISTS', KEYS[3], ARGV[i]) == 0 then
    kept[#kept + 1] = ARGV[i]
    redis.call('ZADD', KEYS[2], ARGV[2], ARGV[i])
    redis.call('HSET', KEYS[3], ARGV[i], ARGV[4])
  end
end
redis.call('HSET', KEYS[1], ARGV[3], table.concat(kept, ','), 'last', ARGV[3])
for _, key in ipairs(KEYS) do
  redis.call('PEXPIRE', key, ARGV[6])
end
return kept
