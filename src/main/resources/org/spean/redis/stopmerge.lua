-- Purpose: after a restore: write a STOP that somebody said after the backup was made.
-- KEYS: 1 contact  2 opted out  3, 4, 5 bitmaps of STOP, of numbers that take no text, and of those that take nothing
-- ARGV: 1 contact  2 when it was said (ms), empty if that is not known  3 sealed number, empty if it is not known
-- Returns: 1 written, 0 the person had said STOP before.
-- Expiry: an opt-out lives for ever.
-- include subscribers
if redis.call('HEXISTS', KEYS[1], 'o') == 1 then
  return 0
end
if ARGV[3] ~= '' then
  redis.call('HSETNX', KEYS[1], 'n', ARGV[3])
end
redis.call('HSET', KEYS[1], 'o', '1', 'ot', ARGV[2] == '' and '0' or ARGV[2])
redis.call('PERSIST', KEYS[1])
redis.call('SADD', KEYS[2], ARGV[1])
if redis.call('HEXISTS', KEYS[1], 'sp') == 1 then
  log(KEYS[1], 'withdrawn STOP ' .. (ARGV[2] == '' and '0' or ARGV[2]))
end
mirror(KEYS[1], KEYS[3], KEYS[4], KEYS[5])
return 1
