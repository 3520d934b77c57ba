-- Purpose: write a turn (session, answer, effects, flood count) at once, if nobody wrote since begin.lua read.
-- KEYS: 1 session  2 event mark  3 stored answer  4 flood guard  5.. keys of the writes
-- ARGV: 1 expected version  2 session ('' = forget)  3 session life (ms)  4 answer  5 mark life (ms)  6 answer life (ms)
--       7 now (ms)  8 likeness  9 protected word  10 mute (ms, 0 = no)  11.. writes: name, key number, argument count, arguments
-- Returns: {'done'} | {'again', answer} | {'old'} | {'lost'} (read again). Expiry: as the arguments say; flood guard 20 min.
if redis.call('EXISTS', KEYS[2]) == 1 then
  local answer = redis.call('GET', KEYS[3])
  if answer then
    return {'again', answer}
  end
  return {'old'}
end
local stored = redis.call('GET', KEYS[1])
local version = '0'
if stored then
  version = string.sub(stored, 1, string.find(stored, '|', 1, true) - 1)
end
if version ~= ARGV[1] then
  return {'lost'}
end

if ARGV[2] == '' then
  redis.call('DEL', KEYS[1])
else
  redis.call('SET', KEYS[1], (tonumber(version) + 1) .. '|' .. ARGV[2], 'PX', ARGV[3])
end
redis.call('SET', KEYS[2], '1', 'PX', ARGV[5])
redis.call('SET', KEYS[3], ARGV[4], 'PX', ARGV[6])

local now = tonumber(ARGV[7])
local guard = KEYS[4]
local f = redis.call('HMGET', guard, 'w30', 'n30', 'w600', 'n600', 'like', 'wlike', 'nlike')
local function count(start, n, length)
  if tonumber(start or '0') + length > now then
    return start, tonumber(n or '0') + 1
  end
  return now, 1
end
local w30, n30 = count(f[1], f[2], 30000)
local w600, n600 = count(f[3], f[4], 600000)
local like, wlike, nlike = ARGV[8], now, 1
if like ~= '' and like == f[5] then
  wlike, nlike = count(f[6], f[7], 300000)
end
redis.call('HSET', guard, 'w30', w30, 'n30', n30, 'w600', w600, 'n600', n600, 'like', like, 'wlike', wlike, 'nlike', nlike)
if ARGV[9] ~= '' then
  redis.call('HSET', guard, 'p:' .. ARGV[9], now)
end
if tonumber(ARGV[10]) > 0 then
  redis.call('HSET', guard, 'muted', now + tonumber(ARGV[10]), 'n30', 0, 'n600', 0, 'nlike', 0)
end
redis.call('PEXPIRE', guard, 1200000)

local i = 11
while ARGV[i] do
  local name, key, n = ARGV[i], KEYS[tonumber(ARGV[i + 1])], tonumber(ARGV[i + 2])
  local arguments = {}
  for j = 1, n do
    arguments[j] = ARGV[i + 2 + j]
  end
  redis.call(name, key, unpack(arguments))
  i = i + 3 + n
end
return {'done'}
