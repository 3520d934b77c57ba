-- Purpose: lease due calls of a partition, and name those whose time for news is over. Who is being called is not called again.
-- KEYS: 1 due (zset: contact by due time)  2 under way (zset: contact by end of lease)
-- ARGV: 1 now (ms)  2 end of lease (ms)  3 most
-- Returns: {contacts leased, oldest first; contacts whose time is over}.
-- Expiry: none; a contact leaves both sets when the call is settled.
local over = redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[1], 'LIMIT', 0, 16)
local leased = {}
for _, contact in ipairs(redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, 16)) do
  if #leased < tonumber(ARGV[3]) and not redis.call('ZSCORE', KEYS[2], contact) then
    redis.call('ZREM', KEYS[1], contact)
    redis.call('ZADD', KEYS[2], ARGV[2], contact)
    leased[#leased + 1] = contact
  end
end
return {leased, over}
