-- Purpose: included: who holds a case, and what must be so before somebody changes it.
-- KEYS: those of the including script
-- ARGV: those of the including script
-- Returns: holder: an id of staff, '' for nobody (a claim lapses when its holder does nothing). refusal: nil when the change may be made,
--          else {'gone'} | {'again', result} | {'closed'} | {'held', who}. Expiry: none.
local function holder(record, now, idle)
  local h = redis.call('HMGET', record, 'cb', 'ct')
  if h[1] and tonumber(now) - tonumber(h[2] or '0') < tonumber(idle) then
    return h[1]
  end
  return ''
end

local function refusal(record, op, who, now, idle)
  if redis.call('EXISTS', record) == 0 then
    return {'gone'}
  end
  local before = redis.call('HGET', record, 'op:' .. op)
  if before then
    return {'again', before}
  end
  if redis.call('HGET', record, 'st') == 'closed' then
    return {'closed'}
  end
  local held = holder(record, now, idle)
  if held ~= who then
    return {'held', held}
  end
  return nil
end
