-- Purpose: see both ends of the audit trail at one instant.
-- KEYS: 1 entries (hash: number to entry)  2 ends (hash: head, anchor)
-- ARGV: none
-- Returns: head and anchor, empty where there is none, and how many entries there are.
-- Expiry: none.
return {
  redis.call('HGET', KEYS[2], 'head') or '',
  redis.call('HGET', KEYS[2], 'anchor') or '',
  redis.call('HLEN', KEYS[1])
}
