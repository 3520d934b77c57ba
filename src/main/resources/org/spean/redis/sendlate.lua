-- Purpose: queue the answer of an arrival whose webhook got the safety answer, once and never again.
-- KEYS: 1 mark that it was queued  2.. keys of the writes
-- ARGV: 1 mark life (ms)  2.. writes: name, key number, argument count, arguments
-- Returns: 1 queued, 0 was queued before.
-- Expiry: the mark as the argument says.
if not redis.call('SET', KEYS[1], '1', 'NX', 'PX', ARGV[1]) then
  return 0
end
-- include writes
write(2)
return 1
