-- Purpose: count one request if the rate allows it (generic cell rate algorithm).
-- KEYS: 1 when the next request would be due at the even pace (ms)
-- ARGV: 1 now (ms)  2 pace: ms between two requests  3 window (ms): so far ahead of the pace is fine
-- Returns: 0 counted, else how many ms to wait: not counted.
-- Expiry: when nothing of it counts any more.
local now = tonumber(ARGV[1])
local due = math.max(tonumber(redis.call('GET', KEYS[1]) or '0'), now) + tonumber(ARGV[2])
local wait = due - now - tonumber(ARGV[3])
if wait > 0 then
  return wait
end
redis.call('SET', KEYS[1], string.format('%.0f', due), 'PX', string.format('%.0f', due - now))
return 0
