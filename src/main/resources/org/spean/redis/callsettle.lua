-- Purpose: write news of a try to call somebody; a wish that came after the try began stays.
-- KEYS: 1 call  2 due  3 under way  4 mark of the try  5.. cases of the contact
-- ARGV: 1 contact  2 id of the try  3 RINGING | MISSED | REFUSED  4 wait or next try until (ms)  5 most tries
--       6.. for each case a sealed fact that the person was not reached
-- Returns: 1 something changed, 0 no longer the latest try. Expiry: unchanged.
local call = redis.call('HMGET', KEYS[1], 'id', 'live', 'n')
local current = call[1] == ARGV[2] and call[2] == '1'
if not current then
  return 0
end
if ARGV[3] == 'RINGING' then
  redis.call('ZADD', KEYS[3], 'XX', ARGV[4], ARGV[1])
  return 1
end
redis.call('ZREM', KEYS[3], ARGV[1])
redis.call('HDEL', KEYS[1], 'live')
if redis.call('ZSCORE', KEYS[2], ARGV[1]) then
  return 1
end
local asked = redis.call('HEXISTS', KEYS[1], 'g') == 1
if ARGV[3] == 'MISSED' and asked and tonumber(call[3]) < tonumber(ARGV[5]) then
  redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1])
  return 1
end
redis.call('DEL', KEYS[1], KEYS[4])
if asked then
  for i = 5, #KEYS do
    if redis.call('EXISTS', KEYS[i]) == 1 then
      redis.call('HSET', KEYS[i], 'f:call:' .. ARGV[2], ARGV[i + 1])
    end
  end
end
return 1
