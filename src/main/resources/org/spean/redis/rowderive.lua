-- Purpose: write a snapshot from the ledger of another broadcast, once.
-- KEYS: 1 snapshot and 2 counters to write  3 snapshot to read  4.. its chunks, the first one first (none: take everybody)
-- ARGV: 1 life (ms)
-- Returns: how many rows there are. Expiry: both by ARGV 1.
local done = redis.call('HGET', KEYS[2], 'planned')
if done then
  return tonumber(done)
end
local rows = redis.call('GET', KEYS[3]) or ''
if #KEYS > 3 then
  local missed = {}
  for chunk = 0, #KEYS - 4 do
    local all = redis.call('HGETALL', KEYS[4 + chunk])
    for i = 1, #all, 2 do
      if string.find('ufgr', string.sub(all[i + 1], 1, 1), 1, true) then
        missed[#missed + 1] = chunk * 100 + tonumber(all[i])
      end
    end
  end
  table.sort(missed)
  for i, row in ipairs(missed) do
    missed[i] = string.sub(rows, row * 26 + 1, row * 26 + 26)
  end
  rows = table.concat(missed)
end
redis.call('SET', KEYS[1], rows, 'PX', ARGV[1])
redis.call('HSET', KEYS[2], 'planned', #rows / 26, 'pending', #rows / 26, 'cursor', 0)
redis.call('PEXPIRE', KEYS[2], ARGV[1])
return #rows / 26
