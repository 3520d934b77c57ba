-- Purpose: included: does a list of writes gathered by org.spean.redis.Writes.
-- KEYS: those of the including script
-- ARGV: from `first` on: name, key number, argument count, arguments; repeated
-- Returns: nothing.
-- Expiry: as the writes say.
local function write(first)
  local i = first
  while ARGV[i] do
    local name, key, n = ARGV[i], KEYS[tonumber(ARGV[i + 1])], tonumber(ARGV[i + 2])
    redis.call(name, key, unpack(ARGV, i + 3, i + 2 + n))
    i = i + 3 + n
  end
end
