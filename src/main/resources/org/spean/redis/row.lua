-- Purpose: included: the rows of one broadcast in one partition. A row's entry is a letter, an attempt (base 36), how it came to the last
--          attempt ('r' once more after an unknown one, 'o' once more after a receipt that said it may help, '-'), and a rest. Letters: p waits again, b being sent, x unknown (rest of b and x:
--          second of the attempt, gateway), a accepted, s sent, d delivered, u undelivered, f failed, g given up as unknown (counts as failed),
--          r rejected, k skipped (rest of all others: sid, code). Without an entry a row waits, or waits in the hand of who claimed it.
-- KEYS: those of the including script
-- ARGV: those of the including script
-- Returns: nothing.
-- Expiry: entries and sets live as long as the counters.
local word = {
  p = 'pending', b = 'claimed', x = 'unknown', a = 'accepted', s = 'sent', d = 'delivered', u = 'undelivered',
  f = 'failed', g = 'failed', r = 'rejected', k = 'skipped'
}
local digits = '0123456789abcdefghijklmnopqrstuvwxyz'

local function as_long(key, counts)
  local left = redis.call('PTTL', counts)
  if left > 0 and redis.call('PTTL', key) == -1 then
    redis.call('PEXPIRE', key, left)
  end
end

local function put(chunk, field, entry, counts)
  if redis.call('HSET', chunk, field, entry) == 1 then
    as_long(chunk, counts)
  end
end

local function add(set, score, row, counts)
  redis.call('ZADD', set, score, row)
  as_long(set, counts)
end

-- Every move of a row moves both counters: their sum cannot change.
local function move(counts, from, to, n)
  if from ~= to and n ~= 0 then
    redis.call('HINCRBY', counts, from, -n)
    redis.call('HINCRBY', counts, to, n)
  end
end

local function letter_of(entry)
  return entry and string.sub(entry, 1, 1) or 'p'
end

local function stands(entry, hand, row)
  local letter = letter_of(entry)
  if letter == 'p' and redis.call('ZSCORE', hand, row) then
    return 'claimed'
  end
  return word[letter]
end

local function sid_of(entry)
  return string.match(entry, '^...(%S*)') or ''
end

-- How a row ends that is not sent any more: perhaps sent is given up, sent in vain is undelivered, all others are skipped.
local function ending(head, code, why)
  local how = string.sub(head, 2, 2)
  if how == 'r' then
    return 'g', 'unknown'
  end
  if how == 'o' then
    return 'u', code
  end
  return 'k', why
end

-- Back to those who wait, or to its end with its broadcast.
local function wait(k, row, field, from, head, code, due)
  local why = redis.call('HGET', k.counts, 'why')
  if why then
    local letter, reason = ending(head, code, why)
    put(k.chunk, field, letter .. head .. ' ' .. reason, k.counts)
    move(k.counts, from, word[letter], 1)
    return
  end
  if head ~= '0-' then
    put(k.chunk, field, 'p' .. head .. ' ' .. code, k.counts)
  end
  add(k.again, due, row, k.counts)
  move(k.counts, from, 'pending', 1)
end
