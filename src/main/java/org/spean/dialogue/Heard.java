package org.spean.dialogue;

import java.util.OptionalInt;
import org.spean.text.Digits;
import org.spean.text.MatchKey;
import org.spean.text.Script;

/**
 * A text as the engine hears it.
 *
 * @param body at most {@link #LONGEST} letters of what was written; it goes into a case, never into a reply
 * @param key its {@link MatchKey}
 * @param choice the number it is, if it is one
 * @param sign {@code #} or {@code *} when that is all it is, else a space
 */
record Heard(String body, String key, OptionalInt choice, char sign) {
    /** Twilio's longest text (twilio-and-somleng.md section 1); more is not kept. */
    static final int LONGEST = 1600;

    private static final int SIGN_LOOKS_LIKE = 4;
    private static final int SENTENCE_WORDS = 4;
    private static final int SENTENCE_LETTERS = 12;

    static Heard of(String text) {
        String body = text.length() <= LONGEST ? text : text.substring(0, end(text));
        String key = MatchKey.of(body);
        return new Heard(body, key, Digits.choice(key), key.isEmpty() ? signOf(body) : ' ');
    }

    /** A picture, or nothing that could be read. */
    boolean isEmpty() {
        return key.isEmpty() && sign == ' ';
    }

    /** More than a word or two: somebody tells something. Khmer and Thai leave no spaces, so there the letters are counted. */
    boolean isSentence() {
        long spaces = key.chars().filter(c -> c == ' ').count();
        long unspaced =
                key.chars().filter(c -> c >= '\u0E00' && Character.isLetter(c)).count();
        return spaces + 1 >= SENTENCE_WORDS || unspaced >= SENTENCE_LETTERS;
    }

    boolean isZero() {
        return choice.isPresent() && choice.getAsInt() == 0;
    }

    boolean isKhmer() {
        return Script.of(body) == Script.KHMER;
    }

    /** Khmer beyond digits, which is a choice of language; digits alone are only a hint. */
    boolean hasKhmerLetter() {
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (c >= '\u1780' && c < '\u17E0') {
                return true;
            }
        }
        return false;
    }

    private static int end(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }

    /** {@code #}, {@code ＃} and also {@code *.}: a sign with at most a few others around it. */
    private static char signOf(String body) {
        String bare = body.strip();
        if (bare.isEmpty() || bare.length() > SIGN_LOOKS_LIKE) {
            return ' ';
        }
        return switch (bare.charAt(0)) {
            case '#', '\uFF03' -> '#';
            case '*', '\uFF0A' -> '*';
            default -> ' ';
        };
    }
}
