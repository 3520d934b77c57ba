-- Purpose: add what happened in an hour to the counts of its day.
-- KEYS: 1 the day (hash: `HH:word` to count)
-- ARGV: 1 its life (ms)  2, 3 field, count  4, 5 …
-- Returns: how many fields were counted.
-- Expiry: its life after the last count.
for i = 2, #ARGV, 2 do
  redis.call('HINCRBY', KEYS[1], ARGV[i], ARGV[i + 1])
end
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return (#ARGV - 1) / 2
