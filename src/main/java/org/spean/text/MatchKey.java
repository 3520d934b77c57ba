package org.spean.text;

import java.text.Normalizer;

/**
 * The form of a text that is only compared, never shown: canonical Khmer, no invisible characters, old letters folded,
 * ASCII digits, lower case, and one space for any run of punctuation, symbols or space. Source: khmer.md 2.4, and beyond
 * it NFC, so that Vietnamese typed with separate accents is the same word, and no keycap around a digit.
 */
public final class MatchKey {
    private static final int SEPARATORS = bit(Character.CONTROL)
            | bit(Character.SPACE_SEPARATOR)
            | bit(Character.LINE_SEPARATOR)
            | bit(Character.PARAGRAPH_SEPARATOR)
            | bit(Character.CONNECTOR_PUNCTUATION)
            | bit(Character.DASH_PUNCTUATION)
            | bit(Character.START_PUNCTUATION)
            | bit(Character.END_PUNCTUATION)
            | bit(Character.INITIAL_QUOTE_PUNCTUATION)
            | bit(Character.FINAL_QUOTE_PUNCTUATION)
            | bit(Character.OTHER_PUNCTUATION)
            | bit(Character.MATH_SYMBOL)
            | bit(Character.CURRENCY_SYMBOL)
            | bit(Character.MODIFIER_SYMBOL)
            | bit(Character.OTHER_SYMBOL)
            | bit(Character.SURROGATE)
            | bit(Character.PRIVATE_USE)
            | bit(Character.UNASSIGNED);

    private MatchKey() {}

    /** The key; empty when the text holds no letter, mark or number. Idempotent. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        String key = foldOnce(text);
        // A full vowel under a letter (no Khmer word has one) becomes two signs, which the canonical form may join
        // anew.
        return hasFullVowelBelow(text) ? foldOnce(key) : key;
    }

    private static String foldOnce(String text) {
        String folded = KhmerFolding.fold(text);
        String spelled = foldCaseDigitsSpace(folded);
        return KhmerFolding.foldAoy(hasLooseAccent(spelled) ? composeAccents(spelled) : spelled);
    }

    /** The key without its spaces: how two words written as one, or one as two, are found. */
    static String withoutSpaces(String key) {
        return key.indexOf(' ') < 0 ? key : key.replace(" ", "");
    }

    private static boolean hasFullVowelBelow(String text) {
        for (int at = text.indexOf(KhmerLetters.COENG); at >= 0; at = text.indexOf(KhmerLetters.COENG, at + 1)) {
            char below = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
            if (below >= '\u17A3' && below <= '\u17B3') {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return true;
    }

    private static String foldCaseDigitsSpace(String text) {
        StringBuilder out = new StringBuilder(text.length());
        boolean space = false;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            int letter = c < 128 ? Character.toLowerCase(c) : foldOne(c);
            if (isSeparator(letter)) {
                space = !out.isEmpty();
                continue;
            }
            if (space) {
                out.append(' ');
                space = false;
            }
            out.appendCodePoint(letter);
        }
        return out.toString();
    }

    private static int foldOne(int c) {
        if (c >= 0x1780 && c <= 0x17DD) {
            return c;
        }
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            return '0' + Character.digit(c, 10);
        }
        return Character.toLowerCase(c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c);
    }

    private static boolean isSeparator(int c) {
        if (c < 128) {
            return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'));
        }
        return (SEPARATORS & bit(Character.getType(c))) != 0;
    }

    private static boolean hasLooseAccent(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '\u0300' && c <= '\u036F') {
                return true;
            }
        }
        return false;
    }

    /** NFC moves U+17D2 across other signs (its class is wrong and frozen), so a text with Khmer in it stays. */
    private static String composeAccents(String text) {
        return text.indexOf(KhmerLetters.COENG) >= 0 ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static int bit(int category) {
        return 1 << category;
    }
}
