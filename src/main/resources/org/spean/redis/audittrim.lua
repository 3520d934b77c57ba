-- Purpose: drop the oldest entries of the audit trail and keep the mark of the last one dropped.
-- KEYS: 1 entries (hash: number to entry)  2 ends (hash: head, anchor)
-- ARGV: 1 anchor as it was seen, empty for none  2 new anchor  3 first number to drop  4 last number to drop
-- Returns: 1 done, 0 somebody else dropped some meanwhile.
-- Expiry: none; the anchor must outlive what it stands for.
if (redis.call('HGET', KEYS[2], 'anchor') or '') ~= ARGV[1] then
  return 0
end
for number = tonumber(ARGV[3]), tonumber(ARGV[4]) do
  redis.call('HDEL', KEYS[1], string.format('%d', number))
end
redis.call('HSET', KEYS[2], 'anchor', ARGV[2])
return 1
