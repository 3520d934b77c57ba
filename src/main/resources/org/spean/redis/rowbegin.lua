-- Purpose: write down, before the POST, that an attempt for a row begins, and read whom it goes to; or skip the row and say why.
-- KEYS: 1 contact  2 chunk of the row  3 in hand  4 counters
-- ARGV: 1 row  2 its field  3 end of the claim's lease (ms)  4 now (ms)  5 too late after (ms)  6 gateway  7 SMS | VOICE
--       8.. languages there are texts in
-- Returns: {'send', attempt, 'r', 'o' or '-', sealed number, language} | {'skipped', reason} | {}: no longer in this hand.
-- Expiry: the chunk as long as the counters.
-- include row
local lease = redis.call('ZSCORE', KEYS[3], ARGV[1])
local entry = redis.call('HGET', KEYS[2], ARGV[2])
if not lease or tonumber(lease) ~= tonumber(ARGV[3]) or letter_of(entry) ~= 'p' then
  return {}
end
local head = entry and string.sub(entry, 2, 3) or '0-'
local c = redis.call('HMGET', KEYS[1], 'n', 'o', 'l', 'sl', 'sp', 'mark')
local language
for i = 8, #ARGV do
  if ARGV[i] == (c[3] or c[4]) then
    language = ARGV[i]
  end
end
local reason = redis.call('HGET', KEYS[4], 'why')
if not reason then
  reason = not c[1] and 'erased' or c[2] and 'opted-out' or not c[5] and 'unsubscribed'
    or c[6] == 'BAD_NUMBER' and 'bad-number' or c[6] == 'UNREACHABLE' and ARGV[7] == 'SMS' and 'unreachable' or not language and 'no-text'
    or tonumber(ARGV[4]) > tonumber(ARGV[5]) and 'too-late'
end
if reason then
  local letter, said = ending(head, entry and string.sub(entry, 5) or '', reason)
  put(KEYS[2], ARGV[2], letter .. head .. ' ' .. said, KEYS[4])
  redis.call('ZREM', KEYS[3], ARGV[1])
  move(KEYS[4], 'claimed', word[letter], 1)
  return {'skipped', reason}
end
-- Receipts know no alert: rowreceipt.lua asks this when one more try is worth it.
redis.call('HSETNX', KEYS[4], 'until', ARGV[5])
local attempt = math.min(string.find(digits, string.sub(head, 1, 1), 1, true), 35)
head = string.sub(digits, attempt + 1, attempt + 1) .. string.sub(head, 2, 2)
put(KEYS[2], ARGV[2], 'b' .. head .. string.format('%d', tonumber(ARGV[4]) / 1000) .. ' ' .. ARGV[6], KEYS[4])
return {'send', attempt, string.sub(head, 2, 2), c[1], language}
