-- Purpose: keep a token of the API, and that it belongs to its account.
-- KEYS: 1 the token  2 ids of the tokens of the account (set)
-- ARGV: 1 id  2 sealed token  3 its life (ms)
-- Returns: 1.
-- Expiry: the token after its life, the set with its last token.
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
redis.call('SADD', KEYS[2], ARGV[1])
if redis.call('PTTL', KEYS[2]) < tonumber(ARGV[3]) then
  redis.call('PEXPIRE', KEYS[2], ARGV[3])
end
return 1
