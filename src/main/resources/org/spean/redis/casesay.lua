-- Purpose: included: what a person says while a case of theirs is open joins it; one they go on with is opened again.
-- KEYS: those of the including script
-- ARGV: those of the including script
-- Returns: nothing; a case that is gone gets nothing.
-- Expiry: what a person says lets the case live on, unless a supervisor shortened it; the log lives as long as the case.
local function say(record, log, version, way, at, gateway, life, sealed)
  if redis.call('EXISTS', record) == 0 then
    return
  end
  local id = 0
  if sealed ~= '' then
    id = redis.call('RPUSH', log, sealed)
  end
  if way == 'in' and redis.call('HEXISTS', record, 'sh') == 0 then
    redis.call('PEXPIRE', record, life)
  end
  redis.call('PEXPIRE', log, math.max(redis.call('PTTL', record), 1))
  if way == 'in' then
    local before = tonumber(redis.call('HGET', record, 'lt') or '0')
    if tonumber(at) > before then
      redis.call('HSET', record, 'lt', at, 'g', gateway)
    end
    redis.call('HSETNX', record, 'w', at)
    if id > 0 then
      redis.call('HSET', record, 'li', id)
    end
    redis.call('INCR', version)
  end
end

local function again(record, queue, contact, id, at)
  local rank = math.floor(tonumber(redis.call('HGET', record, 'sc') or '10000000000000') / 10000000000000)
  redis.call('HDEL', record, 'st', 'ca', 'cw', 'co', 'sc', 'es', 'el', 'w', 'an')
  redis.call('HSET', record, 'ro', at)
  redis.call('ZADD', queue, string.format('%.0f', rank * 10000000000000 + tonumber(at)), id)
  redis.call('HSET', contact, 'oc', id)
end

local function reopen(record, queue, contact, version, id, at)
  if redis.call('HGET', record, 'st') == 'closed' then
    again(record, queue, contact, id, at)
  end
  redis.call('INCR', version)
end
