-- Purpose: keep an asked export, in place of an earlier one of the same supervisor.
-- KEYS: 1 asked exports (hash: who asked to sealed request)
-- ARGV: 1 who asked  2 sealed request  3 longest life of a request (ms)
-- Returns: 1.
-- Expiry: the hash after the life of the latest; each request says itself when it is over.
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1
