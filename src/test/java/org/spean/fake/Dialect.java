package org.spean.fake;

import java.util.OptionalLong;
import java.util.UUID;

/** Whose habits the gateway has (twilio-and-somleng.md section 6.3). */
public enum Dialect {
    TWILIO {
        @Override
        String sid(String prefix, long salt, long number) {
            return prefix + hex(salt) + hex(number);
        }

        @Override
        OptionalLong number(String sid) {
            return sid.matches("[A-Z]{2}[0-9a-f]{32}")
                    ? OptionalLong.of(Long.parseUnsignedLong(sid.substring(18), 16))
                    : OptionalLong.empty();
        }

        @Override
        Object code(int code) {
            return code;
        }
    },
    /** Ids are UUIDs, codes are texts, nothing is undelivered, and receipts tell no cause. */
    SOMLENG {
        @Override
        String sid(String prefix, long salt, long number) {
            return new UUID(salt ^ prefix.hashCode(), number).toString();
        }

        @Override
        OptionalLong number(String sid) {
            return sid.matches("[0-9a-f-]{36}")
                    ? OptionalLong.of(UUID.fromString(sid).getLeastSignificantBits())
                    : OptionalLong.empty();
        }

        @Override
        Object code(int code) {
            return Integer.toString(code);
        }
    };

    /** The id of the message or call that has this number in the journal. */
    abstract String sid(String prefix, long salt, long number);

    /** Its number, if it can be one of ours. */
    abstract OptionalLong number(String sid);

    /** An error code as it stands in JSON. */
    abstract Object code(int code);

    private static String hex(long bits) {
        String digits = Long.toHexString(bits);
        return "0".repeat(16 - digits.length()) + digits;
    }
}
