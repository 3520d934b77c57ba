-- Purpose: included: numbers of subscribers, bitmaps over them, log of their consents (see SubscriberKeys, SubscriptionWrites).
-- KEYS: those of the including script
-- ARGV: those of the including script
-- Returns: nothing.
-- Expiry: none.
local letters, most_lines = 26, 10

-- Who has no number gets the first that is free.
local function enlist(contact, ids, codes, free, id, code)
  if redis.call('HEXISTS', contact, 'sn') == 1 then
    return
  end
  local n = redis.call('LPOP', free) or redis.call('STRLEN', ids) / letters
  redis.call('HSET', contact, 'sn', n)
  redis.call('SETRANGE', ids, n * letters, id)
  redis.call('SETRANGE', codes, n * 2, string.char(math.floor(code / 256), code % 256))
end

-- Frees the number; the bits are gone before.
local function release(contact, ids, codes, free)
  local n = redis.call('HGET', contact, 'sn')
  if n then
    redis.call('HDEL', contact, 'sn')
    redis.call('SETRANGE', ids, n * letters, string.rep('-', letters))
    redis.call('SETRANGE', codes, n * 2, string.char(0, 0))
    redis.call('RPUSH', free, n)
  end
end

local function mark(bitmap, contact, value)
  local n = redis.call('HGET', contact, 'sn')
  if n then
    redis.call('SETBIT', bitmap, n, value)
  end
end

-- What the contact says of STOP and of its number, as bits: away takes no text, dead takes no call either.
local function mirror(contact, out, away, dead)
  local c = redis.call('HMGET', contact, 'sn', 'o', 'mark')
  if c[1] then
    redis.call('SETBIT', out, c[1], c[2] and 1 or 0)
    redis.call('SETBIT', away, c[1], (c[3] == 'BAD_NUMBER' or c[3] == 'UNREACHABLE') and 1 or 0)
    redis.call('SETBIT', dead, c[1], c[3] == 'BAD_NUMBER' and 1 or 0)
  end
end

local function log(contact, line)
  local all = redis.call('HGET', contact, 'log')
  all = all and all .. '\n' .. line or line
  local _, breaks = string.gsub(all, '\n', '')
  for _ = most_lines, breaks do
    all = string.sub(all, string.find(all, '\n', 1, true) + 1)
  end
  redis.call('HSET', contact, 'log', all)
end
