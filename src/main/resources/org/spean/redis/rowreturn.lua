-- Purpose: take a row out of a hand: its lease ran out, or who claimed it cannot send it. What was being sent is unknown, what was only
--          claimed waits again.
-- KEYS: 1 chunk  2 in hand  3 waiting again  4 unknown  5 counters
-- ARGV: 1 row  2 its field  3 now (ms)  4 next look at it if it is unknown (ms)  5 end of the lease of who gives it back unsent (ms; empty =
--       whose lease ran out)
-- Returns: 1 became unknown, 0 not. Expiry: as long as the counters.
-- include row
local lease = tonumber(redis.call('ZSCORE', KEYS[2], ARGV[1]) or nil)
local entry = redis.call('HGET', KEYS[1], ARGV[2])
local given = ARGV[5] ~= ''
if not lease or (given and (lease ~= tonumber(ARGV[5]) or letter_of(entry) ~= 'p'))
    or (not given and lease > tonumber(ARGV[3])) then
  return 0
end
redis.call('ZREM', KEYS[2], ARGV[1])
if letter_of(entry) == 'b' then
  put(KEYS[1], ARGV[2], 'x' .. string.sub(entry, 2), KEYS[5])
  add(KEYS[4], ARGV[4], ARGV[1], KEYS[5])
  move(KEYS[5], 'claimed', 'unknown', 1)
  return 1
end
if letter_of(entry) == 'p' then
  local code = entry and string.sub(entry, 5) or ''
  local k = {counts = KEYS[5], chunk = KEYS[1], again = KEYS[3]}
  wait(k, ARGV[1], ARGV[2], 'claimed', entry and string.sub(entry, 2, 3) or '0-', code, ARGV[3])
end
return 0
