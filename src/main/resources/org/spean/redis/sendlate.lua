-- Purpose: queue the answer of an arrival whose webhook got the safety answer, once and never again.
-- KEYS: 1 event mark  2.. keys of the writes
-- ARGV: writes: name, key number, argument count, arguments
-- Returns: 1 queued, 0 was queued before.
-- Expiry: the mark keeps its own.
-- include writes
if redis.call('GET', KEYS[1]) ~= 'a' then
  return 0
end
write(1)
redis.call('SET', KEYS[1], 'o', 'KEEPTTL')
return 1
