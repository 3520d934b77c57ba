-- Purpose: has this event been played, and where does this person stand? Read-only.
-- KEYS: 1 session  2 contact  3 event mark  4 stored answer  5 live calls of the person  6 where their last call stands
--       7 session of their texts
-- ARGV: 1 answer of silence  2 CallSid (empty for a text)  3 what was last heard before this is not live (ms)  4 now (ms)
--       5 a call that was heard of within this (ms) is live, and its person's others are not looked for; 0: all is read
-- Returns: {'again', answer} | {'old'} | {'go', version, flood guard, session, language, country, opted out, opted at,
--          province, topics, number is known, other live calls, this call last heard (ms), last call, flood guard and
--          session of the texts (of a call), language, version, channel and time (ms) of the subscription, mark, open case}. Expiry: none.
-- include played
-- include session
-- include live
local before = played(KEYS[3], KEYS[4], ARGV[1])
if before then
  return before
end
local version, guard, session = read(KEYS[1])
local n, heard, left = 0, '', ''
local version_of_texts, texts, texted = '', '', ''
-- Of a call: see org.spean.redis.CallMarks. Most steps are spared four reads.
local marked, stands = string.match(ARGV[2] ~= '' and guard or '', '^%d+;(%d+);(l?)$')
local fresh = marked and tonumber(marked) <= tonumber(ARGV[4]) and tonumber(marked) > ARGV[4] - ARGV[5]
if stands ~= 'l' or ARGV[5] == '0' then
  left = redis.call('GET', KEYS[6]) or ''
  if ARGV[2] ~= '' then
    version_of_texts, texts, texted = read(KEYS[7])
  end
end
if fresh then
  heard = marked
elseif ARGV[2] ~= '' or left ~= '' then
  n, heard = others(KEYS[5], ARGV[2], ARGV[3])
end
local c = redis.call('HMGET', KEYS[2], 'l', 'k', 'o', 'ot', 'sp', 'st', 'n', 'sl', 'sv', 'sc', 'sa', 'mark', 'oc')
return {
  'go', version, guard, session, c[1] or '', c[2] or '', c[3] or '', c[4] or '', c[5] or '', c[6] or '',
  c[7] and '1' or '', tostring(n), heard, left, texts, texted,
  c[8] or '', c[9] or '', c[10] or '', c[11] or '', c[12] or '', c[13] or ''
}
