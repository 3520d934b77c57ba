-- Purpose: what came of a gateway's slot: it takes messages, wants fewer, is broken, or does not know us any more.
-- KEYS: 1 pace (see pace.lua): also eased (when the rate last shrank, us)
-- ARGV: 1 well | slower | broken | closed  2 us to hold still (slower)  3 failures in a row that open the breaker  4 us it stays open
-- Returns: 1 if the breaker opened by this, else 0.
-- Expiry: two hours after the news: longer than anybody is asked to hold still.
local t = redis.call('TIME')
local now = t[1] * 1000000 + t[2]
local p = redis.call('HMGET', KEYS[1], 'ease', 'hold', 'bad', 'open', 'eased')
local ease, open = tonumber(p[1] or '1'), tonumber(p[4] or '0')
local opened = 0
local function us(time)
  return string.format('%.0f', time)
end
if ARGV[1] == 'well' then
  redis.call('HDEL', KEYS[1], 'bad', 'open')
  if ease < 1 and tonumber(p[2] or '0') <= now then
    ease = ease + 1 / 256
    if ease >= 1 then
      redis.call('HDEL', KEYS[1], 'ease', 'eased', 'hold')
    else
      redis.call('HSET', KEYS[1], 'ease', ease)
    end
  end
elseif ARGV[1] == 'slower' then
  -- Many are on their way when the first is refused: they are one piece of news.
  if tonumber(p[5] or '0') + 1000000 <= now then
    redis.call('HSET', KEYS[1], 'ease', math.max(ease / 2, 1 / 16), 'eased', us(now))
  end
  redis.call('HDEL', KEYS[1], 'bad', 'open')
  redis.call('HSET', KEYS[1], 'hold', us(math.max(tonumber(p[2] or '0'), now + ARGV[2])))
else
  local bad = redis.call('HINCRBY', KEYS[1], 'bad', 1)
  if ARGV[1] == 'closed' or open > 0 or bad >= tonumber(ARGV[3]) then
    opened = open == 0 and 1 or 0
    redis.call('HSET', KEYS[1], 'open', us(now + ARGV[4]))
  end
end
redis.call('PEXPIRE', KEYS[1], 7200000)
return opened
