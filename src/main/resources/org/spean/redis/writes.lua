-- Purpose: included: does a list of writes gathered by org.spean.redis.Writes: Redis's own commands and those of subscribers.lua and casesay.lua.
-- KEYS: those of the including script
-- ARGV: from `first` on: name, key number, argument count, arguments; repeated
-- Returns: as_read: whether every EXPECT (field, value; repeated) still holds; to be asked before the first write.
-- Expiry: as the writes say.
-- include subscribers
-- include casesay
local function as_read(first)
  local i = first
  while ARGV[i] do
    local n = tonumber(ARGV[i + 2])
    if ARGV[i] == 'EXPECT' then
      for f = i + 3, i + 1 + n, 2 do
        if (redis.call('HGET', KEYS[tonumber(ARGV[i + 1])], ARGV[f]) or '') ~= ARGV[f + 1] then
          return false
        end
      end
    end
    i = i + 3 + n
  end
  return true
end

local function special(name, key, a)
  local function other(n)
    return KEYS[tonumber(ARGV[a + n])]
  end
  if name == 'ENLIST' then
    enlist(key, other(0), other(1), other(2), ARGV[a + 3], tonumber(ARGV[a + 4]))
  elseif name == 'RELEASE' then
    release(key, other(0), other(1), other(2))
  elseif name == 'BIT' then
    mark(other(0), key, ARGV[a + 1])
  elseif name == 'MIRROR' then
    mirror(key, other(0), other(1), other(2))
  elseif name == 'LOG' then
    log(key, ARGV[a])
  elseif name == 'SAY' then
    say(key, other(0), other(1), ARGV[a + 2], ARGV[a + 3], ARGV[a + 4], ARGV[a + 5], ARGV[a + 6])
  elseif name == 'REOPEN' then
    reopen(key, other(0), other(1), other(2), ARGV[a + 3], ARGV[a + 4])
  end
end

local specials = {ENLIST = 1, RELEASE = 1, BIT = 1, MIRROR = 1, LOG = 1, EXPECT = 1, SAY = 1, REOPEN = 1}
local function write(first)
  local i = first
  while ARGV[i] do
    local name, key, n = ARGV[i], KEYS[tonumber(ARGV[i + 1])], tonumber(ARGV[i + 2])
    if specials[name] then
      special(name, key, i + 3)
    else
      redis.call(name, key, unpack(ARGV, i + 3, i + 2 + n))
    end
    i = i + 3 + n
  end
end
