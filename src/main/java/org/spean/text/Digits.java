package org.spean.text;

import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Numbers as people write them: Khmer, Thai, Lao, Myanmar, full-width or ASCII digits, or the word (khmer.md 3.2). */
public final class Digits {
    /** "Number", before the number itself. */
    private static final Set<String> MARKERS =
            Set.of("លេខ", "lek", "lekh", "leik", "no", "nr", "number", "press", "หมายเลข", "เลข", "ข้อ", "số");

    private static final int MAX_LONG_DIGITS = 18;

    private Digits() {}

    /** The text with every decimal digit of any script as an ASCII digit; nothing else changes. */
    public static String fold(String text) {
        StringBuilder out = null;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (c >= 128 && Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                out = out == null ? new StringBuilder(text.length()).append(text, 0, at) : out;
                out.append((char) ('0' + Character.digit(c, 10)));
            } else if (out != null) {
                out.append(text, at, next);
            }
            at = next;
        }
        return out == null ? text : out.toString();
    }

    /**
     * The answer to a menu, 0 to 99: one or two digits of any script with stray punctuation, a word for "number" before
     * it ({@code (1)}, {@code #1}, {@code លេខ ១}, {@code lek 1}, {@code no 1}), the number word ({@code muoy}), or the
     * same answer typed twice ({@code 1 1}). Two different answers are none; {@code #} and {@code *} alone are none.
     */
    public static OptionalInt choice(String text) {
        String key = MatchKey.of(text);
        if (key.isEmpty() || key.length() > NumberWords.LONGEST + 24) {
            return OptionalInt.empty();
        }
        OptionalInt word = NumberWords.valueOf(MatchKey.withoutSpaces(key));
        return word.isPresent() ? word : sameInAllWords(key);
    }

    /**
     * The whole number the text consists of, at most 18 digits; spaces, dots and dashes between the digits are left out
     * ({@code 012-345 678}). Leading zeros are lost: not for telephone numbers.
     */
    public static OptionalLong asNumber(String text) {
        String digits = MatchKey.withoutSpaces(MatchKey.of(text));
        boolean number = !digits.isEmpty() && digits.length() <= MAX_LONG_DIGITS && areDigits(digits);
        return number ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private static OptionalInt sameInAllWords(String key) {
        OptionalInt found = OptionalInt.empty();
        for (String word : key.split(" ")) {
            if (found.isEmpty() && MARKERS.contains(word)) {
                continue;
            }
            OptionalInt one = one(word);
            if (one.isEmpty() || (found.isPresent() && found.getAsInt() != one.getAsInt())) {
                return OptionalInt.empty();
            }
            found = one;
        }
        return found;
    }

    private static OptionalInt one(String word) {
        OptionalInt plain = plain(word);
        if (plain.isPresent()) {
            return plain;
        }
        for (String marker : MARKERS) {
            if (word.startsWith(marker)) {
                OptionalInt rest = plain(word.substring(marker.length()));
                if (rest.isPresent()) {
                    return rest;
                }
            }
        }
        return OptionalInt.empty();
    }

    private static OptionalInt plain(String word) {
        boolean digits = !word.isEmpty() && word.length() <= 2 && areDigits(word);
        return digits ? OptionalInt.of(Integer.parseInt(word)) : NumberWords.valueOf(word);
    }

    private static boolean areDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
