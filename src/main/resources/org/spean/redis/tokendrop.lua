-- Purpose: throw away all tokens of an account.
-- KEYS: 1 ids of its tokens (set)  2… the tokens
-- ARGV: none
-- Returns: how many keys there were.
-- Expiry: none.
return redis.call('DEL', unpack(KEYS))
