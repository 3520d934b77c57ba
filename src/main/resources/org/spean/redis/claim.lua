-- Purpose: lease due messages of a partition to one hand; the lease is durable before anything is sent.
-- KEYS: 1 due (zset: id by due time)  2 leased (zset: id by end of lease)
-- ARGV: 1 now (ms)  2 end of lease (ms)  3 most
-- Returns: the ids leased, oldest first.
-- Expiry: none; a message leaves both sets when it is settled, and expire.lua empties leases that ran out.
local ids = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])
for _, id in ipairs(ids) do
  redis.call('ZREM', KEYS[1], id)
  redis.call('ZADD', KEYS[2], ARGV[2], id)
end
return ids
