package org.spean.dialogue;

import java.util.OptionalInt;
import org.spean.text.MatchKey;

/**
 * The hour in an answer like {@code 9}, {@code 14:30}, {@code 3 pm}, {@code ម៉ោង ៨ ព្រឹក}. Only 8 to 20: call-backs are made
 * then. A bare 1 to 7 is not taken for an afternoon hour, for a call at the wrong hour can put a person in danger: the
 * question comes again.
 */
final class HourAnswer {
    static final int FIRST = 8;
    static final int LAST = 20;
    private static final int NOON = 12;

    /** Words of the first and the second half of the day, as match keys. */
    private static final String[] BEFORE_NOON = keys("am", "a m", "ព្រឹក", "morning", "pruek", "prek", "bruk");

    private static final String[] AFTER_NOON =
            keys("pm", "p m", "រសៀល", "ល្ងាច", "afternoon", "evening", "rosiel", "lngeach", "longeach");

    private static final String[] NIGHT = keys("យប់", "night", "yub", "yup");

    private HourAnswer() {}

    /** The hour, 8 to 20, in an answer heard. */
    static OptionalInt of(Heard heard) {
        int number = firstNumber(heard.key());
        if (number < 0) {
            number = heard.choice().orElse(-1);
        }
        boolean night = has(heard.key(), NIGHT);
        boolean later = night || has(heard.key(), AFTER_NOON);
        boolean earlier = has(heard.key(), BEFORE_NOON);
        if (number < 0 || (later && earlier) || (night && number == NOON)) {
            return OptionalInt.empty();
        }
        int hour = later && number < NOON ? number + NOON : number;
        boolean fits = hour >= FIRST && hour <= LAST && !(earlier && hour > NOON);
        return fits ? OptionalInt.of(hour) : OptionalInt.empty();
    }

    /** The first one or two digits standing by themselves; -1 when there are none, or more of them. */
    private static int firstNumber(String key) {
        int at = 0;
        while (at < key.length() && !isDigit(key.charAt(at))) {
            at++;
        }
        int end = at;
        int value = 0;
        while (end < key.length() && isDigit(key.charAt(end)) && end - at < 3) {
            value = value * 10 + key.charAt(end) - '0';
            end++;
        }
        return end == at || end - at > 2 ? -1 : value;
    }

    private static boolean has(String key, String[] words) {
        for (String word : words) {
            int at = key.indexOf(word);
            boolean latin = word.charAt(0) < 128;
            if (at >= 0 && (!latin || standsAlone(key, at, at + word.length()))) {
                return true;
            }
        }
        return false;
    }

    /** {@code 3pm} counts, {@code ampil} does not. */
    private static boolean standsAlone(String key, int from, int to) {
        boolean before = from == 0 || !Character.isLetter(key.charAt(from - 1));
        boolean after = to == key.length() || !Character.isLetter(key.charAt(to));
        return before && after;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static String[] keys(String... words) {
        String[] keys = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            keys[i] = MatchKey.of(words[i]);
        }
        return keys;
    }
}
