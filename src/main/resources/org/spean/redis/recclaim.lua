-- Purpose: take due recording jobs of a partition; their next due time is the end of the lease.
-- KEYS: 1 jobs (zset: job by due time)
-- ARGV: 1 now (ms)  2 end of lease (ms)  3 most
-- Returns: the jobs taken, longest due first.
-- Expiry: none; a job leaves when its recording is kept and deleted on the platform.
local jobs = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[3])
for _, job in ipairs(jobs) do
  redis.call('ZADD', KEYS[1], ARGV[2], job)
end
return jobs
