-- Purpose: keep the answer to a request that may come again.
-- KEYS: 1 the request (hash: like, answer)
-- ARGV: 1 likeness of the request  2 sealed answer  3 how long to keep it (ms)
-- Returns: 1.
-- Expiry: after ARGV 3.
redis.call('HSET', KEYS[1], 'like', ARGV[1], 'answer', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
