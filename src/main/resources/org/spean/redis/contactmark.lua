-- Purpose: included: what the gateway said of a number, written on its contact.
-- KEYS: those of the including script
-- ARGV: those of the including script
-- Returns: nothing.
-- Expiry: an opt-out lives for ever.
local function mark_contact(contact, opted_out, mark, now, id)
  if mark == 'NOTHING' or redis.call('EXISTS', contact) == 0 then
    return
  end
  redis.call('HSET', contact, 'mark', mark)
  if mark == 'OPTED_OUT' then
    redis.call('HSET', contact, 'o', '1', 'ot', now)
    redis.call('PERSIST', contact)
    redis.call('SADD', opted_out, id)
  end
end
