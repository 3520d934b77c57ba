-- Purpose: has this event been played, may this person be answered, and where do they stand? Read-only, but for muting.
-- KEYS: 1 session  2 contact  3 event mark  4 stored answer  5 flood guard
-- ARGV: 1 now (ms)  2 likeness ('' = never identical)  3 protected word ('' = none)  4 mark life (ms)  5 answer life (ms)
--       6 most in 30 s  7 most in 10 min  8 most identical in 5 min  9 answer of silence
-- Returns: {'again', answer} | {'old'} | {'muted'} | {'go', 'flood' or 'quiet', version, session, language, country,
--          opted out, opted at, province, topic, number is known}. Expiry: a muted event is marked as commit.lua marks one.
-- include played
-- include session
local before = played(KEYS[3], KEYS[4], ARGV[9])
if before then
  return before
end

local now = tonumber(ARGV[1])
local verdict = 'go'
local f = redis.call('HMGET', KEYS[5], 'muted', 'w30', 'n30', 'w600', 'n600', 'like', 'wlike', 'nlike', 'p:' .. ARGV[3])
if tonumber(f[1] or '0') > now then
  if ARGV[3] == '' then
    redis.call('SET', KEYS[3], 'a', 'PX', ARGV[4])
    redis.call('SET', KEYS[4], ARGV[9], 'PX', ARGV[5])
    return {'muted'}
  end
  if now - tonumber(f[9] or '0') < 60000 then
    verdict = 'quiet'
  end
elseif ARGV[3] == '' then
  local in30 = tonumber(f[2] or '0') + 30000 > now and tonumber(f[3] or '0') or 0
  local in600 = tonumber(f[4] or '0') + 600000 > now and tonumber(f[5] or '0') or 0
  local same = ARGV[2] ~= '' and f[6] == ARGV[2] and tonumber(f[7] or '0') + 300000 > now and tonumber(f[8] or '0') or 0
  if in30 >= tonumber(ARGV[6]) or in600 >= tonumber(ARGV[7]) or same >= tonumber(ARGV[8]) then
    verdict = 'flood'
  end
end

local version, session = read(KEYS[1])
local c = redis.call('HMGET', KEYS[2], 'l', 'k', 'o', 'ot', 'sp', 'st', 'n')
return {
  verdict, version, session, c[1] or '', c[2] or '', c[3] or '', c[4] or '', c[5] or '', c[6] or '', c[7] and '1' or ''
}
