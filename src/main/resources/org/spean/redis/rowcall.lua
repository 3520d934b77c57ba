-- Purpose: a call that brought an alert is over: delivered, dropped, or in vain and made again later. News of an earlier try changes nothing.
-- KEYS: 1 chunk  2 in hand  3 waiting again  4 unknown  5 counters  6 how far people heard it (hash: row to b begun | w whole, n<row> to
--       the calls that were in vain)
-- ARGV: 1 row  2 its field  3 attempt  4 due of the next call (ms)  5 most calls  6 life of KEYS 6 (ms)
-- Returns: 1 changed, 0 not this attempt's any more. Expiry: KEYS 6 by ARGV 6, the rest as long as the counters.
-- include row
local entry = redis.call('HGET', KEYS[1], ARGV[2])
local attempt = math.min(tonumber(ARGV[3]) + 1, 36)
if not entry or string.sub(entry, 2, 2) ~= string.sub(digits, attempt, attempt) then
  return 0
end
local letter, head = letter_of(entry), string.sub(entry, 2, 3)
if letter ~= 'b' and letter ~= 'x' and letter ~= 'a' and letter ~= 's' then
  return 0
end
redis.call('ZREM', KEYS[2], ARGV[1])
redis.call('ZREM', KEYS[4], ARGV[1])
local sid = (letter == 'a' or letter == 's') and sid_of(entry) or ''
local heard = redis.call('HGET', KEYS[6], ARGV[1])
local to, code = 'u', ' dropped'
if heard == 'w' then
  to, code = 'd', ''
elseif not heard then
  local tries = redis.call('HINCRBY', KEYS[6], 'n' .. ARGV[1], 1)
  redis.call('PEXPIRE', KEYS[6], ARGV[6])
  if tries < tonumber(ARGV[5]) then
    local k = {counts = KEYS[5], chunk = KEYS[1], again = KEYS[3]}
    wait(k, ARGV[1], ARGV[2], word[letter], head, 'no-answer', ARGV[4])
    return 1
  end
  code = ' no-answer'
end
put(KEYS[1], ARGV[2], to .. head .. sid .. code, KEYS[5])
move(KEYS[5], word[letter], word[to], 1)
return 1
