package org.spean.text;

/** What each code unit of the Khmer block is inside a syllable; the numbers are the order of {@link Khmer#canonical}. */
final class KhmerLetters {
    static final int OTHER = 0;
    static final int BASE = 1;
    static final int ROBAT = 2;
    static final int COENG_SIGN = 3;
    static final int SHIFTER = 4;
    static final int NON_JOINER = 5;
    static final int VOWEL_LEFT = 6;
    static final int VOWEL_BELOW = 7;
    static final int VOWEL_ABOVE = 8;
    static final int VOWEL_AA = 9;
    static final int SIGN = 10;
    static final int FINAL = 11;
    static final int JOINER = 12;

    static final char COENG = '\u17D2';
    static final char ZWNJ = '\u200C';
    static final char ZWJ = '\u200D';

    private static final int FIRST = 0x1780;
    private static final int LAST = 0x17DD;
    private static final byte[] KINDS = kinds();

    private KhmerLetters() {}

    static int kind(char c) {
        if (c >= FIRST && c <= LAST) {
            return KINDS[c - FIRST];
        }
        return switch (c) {
            case ZWNJ -> NON_JOINER;
            case ZWJ -> JOINER;
            case '\u25CC' -> BASE;
            default -> OTHER;
        };
    }

    static boolean isBase(char c) {
        return kind(c) == BASE;
    }

    /** Consonants whose "badly typed u" stands for triisap (khmer.md 2.3 rule 6). */
    static boolean isFirstSeries(char c) {
        return c >= '\u1780'
                && c <= '\u17A2'
                && switch (c) {
                    case '\u1784', '\u1789', '\u178E', '\u1793', '\u1794' -> false;
                    case '\u1798', '\u1799', '\u179A', '\u179B', '\u179C', '\u179D', '\u17A1' -> false;
                    default -> true;
                };
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[LAST - FIRST + 1];
        fill(kinds, 0x1780, 0x17A2, BASE);
        fill(kinds, 0x17A5, 0x17B3, BASE);
        fill(kinds, 0x17B6, 0x17B6, VOWEL_AA);
        fill(kinds, 0x17B7, 0x17BA, VOWEL_ABOVE);
        fill(kinds, 0x17BB, 0x17BD, VOWEL_BELOW);
        fill(kinds, 0x17BE, 0x17C5, VOWEL_LEFT);
        fill(kinds, 0x17C6, 0x17C6, SIGN);
        fill(kinds, 0x17C7, 0x17C8, FINAL);
        fill(kinds, 0x17C9, 0x17CA, SHIFTER);
        fill(kinds, 0x17CB, 0x17CB, SIGN);
        fill(kinds, 0x17CC, 0x17CC, ROBAT);
        fill(kinds, 0x17CD, 0x17D1, SIGN);
        fill(kinds, 0x17D2, 0x17D2, COENG_SIGN);
        fill(kinds, 0x17D3, 0x17D3, SIGN);
        fill(kinds, 0x17DD, 0x17DD, SIGN);
        return kinds;
    }

    private static void fill(byte[] kinds, int from, int to, int kind) {
        for (int c = from; c <= to; c++) {
            kinds[c - FIRST] = (byte) kind;
        }
    }
}
