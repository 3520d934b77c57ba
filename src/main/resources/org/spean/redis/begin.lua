-- Purpose: has this event been played, and where does this person stand? Read-only.
-- KEYS: 1 session  2 contact  3 event mark  4 stored answer
-- ARGV: 1 answer of silence
-- Returns: {'again', answer} | {'old'} | {'go', version, flood guard, session, language, country, opted out, opted at,
--          province, topic, number is known}. Expiry: none.
-- include played
-- include session
local before = played(KEYS[3], KEYS[4], ARGV[1])
if before then
  return before
end
local version, guard, session = read(KEYS[1])
local c = redis.call('HMGET', KEYS[2], 'l', 'k', 'o', 'ot', 'sp', 'st', 'n')
return {
  'go', version, guard, session, c[1] or '', c[2] or '', c[3] or '', c[4] or '', c[5] or '', c[6] or '',
  c[7] and '1' or ''
}
