-- Purpose: keep a list that waits for a second person, unless too many wait already.
-- KEYS: 1 ids of those that wait, by time  2 this one (hash: head, list)
-- ARGV: 1 id  2 now, ms  3 how long to keep it, ms  4 most that may wait  5 sealed head  6 sealed list
-- Returns: 1 kept, 0 too many wait.
-- Expiry: ARGV 3; an id leaves the set when its list has lapsed and another one comes.
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', tonumber(ARGV[2]) - tonumber(ARGV[3]))
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[4]) then
  return 0
end
redis.call('HSET', KEYS[2], 'head', ARGV[5], 'list', ARGV[6])
redis.call('PEXPIRE', KEYS[2], ARGV[3])
redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
return 1
