-- Purpose: empty a Redis that a backup is restored into, and mark it in the same moment: at no time does it look like a new one.
-- KEYS: 1 mark
-- ARGV: none
-- Returns: 1.
-- Expiry: the mark lives until the restore is done.
redis.call('FLUSHDB', 'SYNC')
redis.call('SET', KEYS[1], '1')
return 1
