-- Purpose: keep a recording with its case, once; a case that was erased meanwhile gets nothing.
-- KEYS: 1 case  2 recordings of the case (hash: recording to sealed sound)
-- ARGV: 1 recording  2 sealed sound  3 life (ms)
-- Returns: 1 kept, 0 was kept before or the case is gone.
-- Expiry: as long as a case.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
local kept = redis.call('HSETNX', KEYS[2], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
return kept
