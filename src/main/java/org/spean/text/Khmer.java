package org.spean.text;

/**
 * The canonical writing of Khmer: one code order for everything that looks the same. Stored and sent texts are
 * canonical. Source: khmer.md 2.3 (Unicode TN 61 and SIL khnormal, without the Middle Khmer rules).
 */
public final class Khmer {
    private Khmer() {}

    /**
     * The text with each Khmer syllable in canonical order; everything else is copied, invisible characters too.
     * Idempotent. Returns the very same string when there is nothing to change.
     */
    public static String canonical(String text) {
        StringBuilder out = null;
        int copied = 0;
        int at = 0;
        while (at < text.length()) {
            if (!KhmerLetters.isBase(text.charAt(at))) {
                at++;
                continue;
            }
            int end = syllableEnd(text, at);
            if (end - at > 1 && !KhmerSyllable.isCanonical(text, at, end)) {
                out = out == null ? new StringBuilder(text.length()) : out;
                out.append(text, copied, at);
                KhmerSyllable.read(text, at, end).appendTo(out);
                copied = end;
            }
            at = end;
        }
        return out == null ? text : out.append(text, copied, text.length()).toString();
    }

    /** A coeng that carries no consonant ends the syllable: moving it could join it to the wrong letter. */
    private static int syllableEnd(String text, int from) {
        int at = from + 1;
        while (at < text.length()) {
            int kind = KhmerLetters.kind(text.charAt(at));
            if (kind == KhmerLetters.COENG_SIGN) {
                int consonant = afterCoeng(text, at);
                if (consonant == text.length() || !KhmerLetters.isBase(text.charAt(consonant))) {
                    return at;
                }
                at = consonant + 1;
            } else if (kind == KhmerLetters.OTHER || kind == KhmerLetters.BASE) {
                return at;
            } else {
                at++;
            }
        }
        return at;
    }

    /** Where the consonant of the coeng at {@code coeng} stands: doubled coengs and joiners between them are noise. */
    static int afterCoeng(String text, int coeng) {
        int at = coeng + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != KhmerLetters.COENG && c != KhmerLetters.ZWNJ && c != KhmerLetters.ZWJ) {
                return at;
            }
            at++;
        }
        return at;
    }
}
