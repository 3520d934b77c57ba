-- Purpose: included: what the gateway said of a number, written on its contact and in the bitmaps over subscribers.
-- KEYS: those of the including script, from `first` on: contact, opted out, bitmaps of STOP, of
--       numbers that take no text, and of those that take nothing
-- ARGV: those of the including script
-- Returns: nothing.
-- Expiry: an opt-out lives for ever.
-- include subscribers
local function mark_contact(first, said, now, id)
  local contact = KEYS[first]
  if said == 'NOTHING' or redis.call('EXISTS', contact) == 0 then
    return
  end
  -- Whatever the order of arrival, no such number is more than a number that takes no text.
  if said ~= 'UNREACHABLE' or redis.call('HGET', contact, 'mark') ~= 'BAD_NUMBER' then
    redis.call('HSET', contact, 'mark', said)
  end
  if said == 'OPTED_OUT' then
    redis.call('HSET', contact, 'o', '1', 'ot', now)
    redis.call('PERSIST', contact)
    redis.call('SADD', KEYS[first + 1], id)
    if redis.call('HEXISTS', contact, 'sp') == 1 then
      log(contact, 'withdrawn GATEWAY ' .. now)
    end
  end
  mirror(contact, KEYS[first + 2], KEYS[first + 3], KEYS[first + 4])
end
