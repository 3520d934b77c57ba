-- Purpose: write a snapshot from the ledger of another broadcast, once.
-- KEYS: 1 snapshot and 2 counters to write  3 snapshot and 4 counters to read  5.. its chunks, the first one first (none: take everybody)
-- ARGV: 1 life (ms)
-- Returns: how many rows there are. Expiry: both by ARGV 1.
-- Skipped because time ran out or we stopped, not because of the person; as LedgerEntry.
local ran_out = {expired = true, ['too-late'] = true, cancelled = true}
local done = redis.call('HGET', KEYS[2], 'planned')
if done then
  return tonumber(done)
end
local rows = redis.call('GET', KEYS[3]) or ''
if #KEYS > 4 then
  local c = redis.call('HMGET', KEYS[4], 'cut', 'why')
  local cut, planned, missed = c[2] and tonumber(c[1]), #rows / 26, {}
  for chunk = 0, #KEYS - 5 do
    local entries, all = {}, redis.call('HGETALL', KEYS[5 + chunk])
    for i = 1, #all, 2 do
      entries[tonumber(all[i])] = all[i + 1]
    end
    for row = chunk * 100, math.min(chunk * 100 + 100, planned) - 1 do
      local entry = entries[row % 100] or (cut and row >= cut and 'k0- ' .. c[2]) or 'p0-'
      local skipped = string.match(entry, '^k..%S* (.*)$')
      if string.find('ufgr', string.sub(entry, 1, 1), 1, true) or (skipped and ran_out[skipped]) then
        missed[#missed + 1] = string.sub(rows, row * 26 + 1, row * 26 + 26)
      end
    end
  end
  rows = table.concat(missed)
end
redis.call('SET', KEYS[1], rows, 'PX', ARGV[1])
redis.call('HSET', KEYS[2], 'planned', #rows / 26, 'pending', #rows / 26, 'cursor', 0)
redis.call('PEXPIRE', KEYS[2], ARGV[1])
return #rows / 26
