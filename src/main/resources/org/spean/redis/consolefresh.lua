-- Purpose: note that somebody at the console gave a further code.
-- KEYS: 1 the session (hash: sealed, begun, seen, fresh)
-- ARGV: 1 fresh until (ms)
-- Returns: 1, or 0 when the session is gone.
-- Expiry: as before.
if redis.call('EXISTS', KEYS[1]) == 0 then
  return 0
end
redis.call('HSET', KEYS[1], 'fresh', ARGV[1])
return 1
