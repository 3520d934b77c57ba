-- Purpose: add an entry to the audit trail, only if its newest entry is still the one it was bound to.
-- KEYS: 1 entries (hash: number to entry)  2 ends (hash: head, anchor)
-- ARGV: 1 head it was bound to, empty for none  2 head with it  3 its number  4 the entry
-- Returns: 1 and the head with it, or 0 and the head that is there instead.
-- Expiry: none; entries older than two years are dropped by audittrim.lua.
local head = redis.call('HGET', KEYS[2], 'head') or ''
if head ~= ARGV[1] then
  return {0, head}
end
redis.call('HSET', KEYS[1], ARGV[3], ARGV[4])
redis.call('HSET', KEYS[2], 'head', ARGV[2])
return {1, ARGV[2]}
