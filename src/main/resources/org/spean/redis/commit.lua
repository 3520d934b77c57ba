-- Purpose: write a turn (session, flood guard, answer, effects) at once, if nobody wrote since begin.lua read.
-- KEYS: 1 session  2 event mark  3 stored answer  4 live calls of the person  5.. keys of the writes
-- ARGV: 1 expected version (* = any, and the session stays)  2 flood guard  3 session  4 session life (ms, 0 = forget the person)  5 answer  6 mark
--       7 mark life (ms)  8 answer life (ms)  9 answer of silence  10 other live calls seen by begin.lua (empty = any number)  11 CallSid
--       12 what was last heard before this is not live (ms)  13.. writes: name, key number, argument count, arguments
-- Returns: {'done'} | {'again', answer} | {'old'} | {'lost'} (read again). Expiry: as the arguments say.
-- include played
-- include session
-- include live
-- include writes
local before = played(KEYS[2], KEYS[3], ARGV[9])
if before then
  return before
end
local version = read(KEYS[1])
if version ~= ARGV[1] and ARGV[1] ~= '*' then
  return {'lost'}
end
-- Of two first rings at once the later one must see the earlier.
if ARGV[10] ~= '' and others(KEYS[4], ARGV[11], ARGV[12]) ~= tonumber(ARGV[10]) then
  return {'lost'}
end
if not as_read(13) then
  return {'lost'}
end

-- First what could fail: an event that is marked as played has had its effects.
write(13)
redis.call('SET', KEYS[2], ARGV[6], 'PX', ARGV[7])
redis.call('SET', KEYS[3], ARGV[5], 'PX', ARGV[8])
if ARGV[1] == '*' then
  return {'done'}
end
if ARGV[4] == '0' then
  redis.call('DEL', KEYS[1])
else
  local stored = string.format('%d|', (tonumber(version) or 0) + 1) .. ARGV[2] .. '|' .. ARGV[3]
  redis.call('SET', KEYS[1], stored, 'PX', ARGV[4])
end
return {'done'}
