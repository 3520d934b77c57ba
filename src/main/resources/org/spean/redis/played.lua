-- Purpose: included: what to answer for an event that was played before, so that it is said once: in the response or by outbox.
-- KEYS: those of the including script
-- ARGV: those of the including script
-- Returns: nil when it was not played; {'old'} when its answer has expired; {'again', answer}, the answer perhaps of silence.
-- Expiry: none.
-- The mark is 'a' when the answer went into the response to the webhook, 'o' when it left by the outbox. A replay that finds
-- 'a' knows that the commit outlived our patience: the person only got the safety answer.
local function played(mark, answer, silence)
  local how = redis.call('GET', mark)
  if not how then
    return nil
  end
  local stored = redis.call('GET', answer)
  if not stored then
    return {'old'}
  end
  return {'again', how == 'o' and silence or stored}
end
