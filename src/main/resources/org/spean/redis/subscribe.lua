-- Purpose: subscribe somebody from a list, if what was read of them still stands.
-- KEYS: keys of the writes
-- ARGV: writes: name, key number, argument count, arguments
-- Returns: 1 done, 0 overtaken: read again.
-- Expiry: as the writes say.
-- include writes
if not as_read(1) then
  return 0
end
write(1)
return 1
