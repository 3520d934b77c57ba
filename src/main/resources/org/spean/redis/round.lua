-- Purpose: included: who gets a broadcast in a partition is written down once for each of its approvals.
-- KEYS: those of the including script
-- ARGV: those of the including script
-- Returns: nothing.
-- Expiry: as told.

-- How many rows this round or a later one has; nil if it is not written down.
local function written(counts, round)
  local c = redis.call('HMGET', counts, 'planned', 'round')
  if c[1] and tonumber(c[2] or '1') >= tonumber(round) then
    return tonumber(c[1])
  end
end

local function begin_round(snapshot, counts, rows, round, life)
  redis.call('SET', snapshot, rows, 'PX', life)
  redis.call('DEL', counts)
  redis.call('HSET', counts, 'planned', #rows / 26, 'pending', #rows / 26, 'cursor', 0, 'round', round)
  redis.call('PEXPIRE', counts, life)
end
