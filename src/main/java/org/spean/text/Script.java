package org.spean.text;

/** The writing of a text, as far as the choice of an answer's language needs it (khmer.md 1.3). */
public enum Script {
    KHMER,
    LATIN,
    THAI,
    /** Letters of some other writing. */
    OTHER,
    /** No letter at all: digits, punctuation, pictures, nothing. */
    NONE;

    /**
     * KHMER as soon as one character of the Khmer block (its digits too: whoever types ១ has a Khmer keyboard) is in it,
     * else THAI, else LATIN, else OTHER, by the same rule.
     */
    public static Script of(String text) {
        boolean thai = false;
        boolean latin = false;
        boolean other = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            if (c >= 0x1780 && c <= 0x17FF) {
                return KHMER;
            }
            Script one = ofOne(c);
            thai |= one == THAI;
            latin |= one == LATIN;
            other |= one == OTHER;
        }
        if (thai) {
            return THAI;
        }
        return latin ? LATIN : other ? OTHER : NONE;
    }

    private static Script ofOne(int c) {
        if (c >= 0x0E01 && c <= 0x0E5B && c != 0x0E3F) {
            return THAI;
        }
        if (!Character.isLetter(c)) {
            return NONE;
        }
        boolean latin = c < 128 || Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
        return latin ? LATIN : OTHER;
    }
}
