package org.spean.dialogue;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A tiny format for what is stored: each field is its length in UTF-16 units, a colon, and itself. Nothing needs escaping,
 * and a reader can tell damage from data without an exception.
 */
final class Fields {
    private Fields() {}

    /** Collects fields after one version letter. */
    static final class Writer {
        private final StringBuilder out = new StringBuilder(256);

        Writer(char version) {
            out.append(version);
        }

        void put(String field) {
            out.append(field.length()).append(':').append(field);
        }

        void put(int number) {
            put(Integer.toString(number));
        }

        void put(Optional<String> field) {
            put(field.isPresent() ? 1 : 0);
            field.ifPresent(this::put);
        }

        byte[] bytes() {
            return out.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Reads fields back; the first thing that does not fit makes it {@link #broken} and every later field empty. */
    static final class Reader {
        private static final int LONGEST_LENGTH = 5;

        private final String in;
        private int at = 1;
        private boolean broken;

        Reader(byte[] bytes, char version) {
            in = new String(bytes, StandardCharsets.UTF_8);
            broken = in.isEmpty() || in.charAt(0) != version;
        }

        String text() {
            int colon = in.indexOf(':', at);
            if (broken || colon <= at || colon - at > LONGEST_LENGTH) {
                return fail();
            }
            int length = 0;
            for (int i = at; i < colon; i++) {
                int digit = in.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    return fail();
                }
                length = length * 10 + digit;
            }
            int end = colon + 1 + length;
            if (end > in.length()) {
                return fail();
            }
            at = end;
            return in.substring(colon + 1, end);
        }

        /** A number of at most four digits, at most {@code most}. */
        int number(int most) {
            String digits = text();
            if (broken || digits.isEmpty() || digits.length() > 4) {
                fail();
                return 0;
            }
            int number = 0;
            for (int i = 0; i < digits.length(); i++) {
                int digit = digits.charAt(i) - '0';
                if (digit < 0 || digit > 9) {
                    fail();
                    return 0;
                }
                number = number * 10 + digit;
            }
            if (number > most) {
                fail();
                return 0;
            }
            return number;
        }

        Optional<String> optional() {
            return number(1) == 1 ? Optional.of(text()) : Optional.empty();
        }

        boolean atEnd() {
            return at == in.length();
        }

        boolean broken() {
            return broken;
        }

        /** Marks what was read so far as useless. */
        String fail() {
            broken = true;
            return "";
        }
    }
}
