-- Purpose: write a turn (session, answer, effects, flood count) at once, if nobody wrote since begin.lua read.
-- KEYS: 1 session  2 event mark  3 stored answer  4 flood guard  5.. keys of the writes
-- ARGV: 1 expected version  2 session ('' = forget the person)  3 session life (ms)  4 answer  5 mark  6 mark life (ms)
--       7 answer life (ms)  8 now (ms)  9 likeness  10 protected word that was answered  11 mute (ms, 0 = no)
--       12 answer of silence  13.. writes: name, key number, argument count, arguments
-- Returns: {'done'} | {'again', answer} | {'old'} | {'lost'} (read again). Expiry: as the arguments say; flood guard 20 min.
-- include played
-- include session
-- include writes
local before = played(KEYS[2], KEYS[3], ARGV[12])
if before then
  return before
end
local version = read(KEYS[1])
if version ~= ARGV[1] then
  return {'lost'}
end

-- First what could fail: an event that is marked as played has had its effects.
write(13)
redis.call('SET', KEYS[2], ARGV[5], 'PX', ARGV[6])
redis.call('SET', KEYS[3], ARGV[4], 'PX', ARGV[7])
local guard = KEYS[4]
if ARGV[2] == '' then
  redis.call('DEL', KEYS[1], guard)
  return {'done'}
end
redis.call('SET', KEYS[1], string.format('%d|', (tonumber(version) or 0) + 1) .. ARGV[2], 'PX', ARGV[3])

local now = tonumber(ARGV[8])
local f = redis.call('HMGET', guard, 'w30', 'n30', 'w600', 'n600', 'like', 'wlike', 'nlike')
local function count(start, n, length)
  if tonumber(start or '0') + length > now then
    return start, tonumber(n or '0') + 1
  end
  return now, 1
end
local w30, n30 = count(f[1], f[2], 30000)
local w600, n600 = count(f[3], f[4], 600000)
local like, wlike, nlike = ARGV[9], now, 1
if like ~= '' and like == f[5] then
  wlike, nlike = count(f[6], f[7], 300000)
end
redis.call('HSET', guard, 'w30', w30, 'n30', n30, 'w600', w600, 'n600', n600, 'like', like, 'wlike', wlike, 'nlike', nlike)
if ARGV[10] ~= '' then
  redis.call('HSET', guard, 'p:' .. ARGV[10], now)
end
if tonumber(ARGV[11]) > 0 then
  redis.call('HSET', guard, 'muted', now + tonumber(ARGV[11]), 'n30', 0, 'n600', 0, 'nlike', 0)
end
redis.call('PEXPIRE', guard, 1200000)
return {'done'}
