-- Purpose: included: how many calls of a person are under way besides one.
-- KEYS: those of the including script
-- ARGV: those of the including script
-- Returns: the number of others, and when this call was last heard of (ms; '' when it is not under way).
-- Expiry: none.
local function others(key, call, since)
  local n = redis.call('ZCOUNT', key, since, '+inf')
  local last = redis.call('ZSCORE', key, call)
  if last and tonumber(last) >= tonumber(since) then
    return n - 1, last
  end
  return n, ''
end
