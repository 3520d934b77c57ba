-- Purpose: included: takes a stored session apart.
-- KEYS: those of the including script
-- ARGV: those of the including script
-- Returns: version ('0' when there is none, 'x' when it is damaged: the next write replaces it), flood guard and session
--          ('' when none). Expiry: none.
local function read(key)
  local stored = redis.call('GET', key)
  if not stored then
    return '0', '', ''
  end
  local version, guard, session = string.match(stored, '^(%d+)|([^|]*)|(.*)$')
  return version or 'x', guard or '', session or ''
end
