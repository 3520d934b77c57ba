package org.spean.text;

import static org.spean.text.KhmerLetters.COENG;

/** One syllable taken apart by kind of sign, to be written again in canonical order. Rule numbers: khmer.md 2.3. */
final class KhmerSyllable {
    private static final char DA = '\u178A';
    private static final char TA = '\u178F';
    private static final char BA = '\u1794';
    private static final char RO = '\u179A';
    private static final char AA = '\u17B6';
    private static final char II = '\u17B8';
    private static final char U = '\u17BB';
    private static final char UA = '\u17BD';
    private static final char OE = '\u17BE';
    private static final char E = '\u17C1';
    private static final char OO = '\u17C4';
    private static final char MUUSIKATOAN = '\u17C9';
    private static final char TRIISAP = '\u17CA';

    private final StringBuilder head = new StringBuilder(8);
    private final StringBuilder shifters = new StringBuilder(2);
    private final StringBuilder vowels = new StringBuilder(4);
    private final StringBuilder tail = new StringBuilder(4);

    private KhmerSyllable() {}

    /** A quick look that may say no to a canonical syllable, never yes to another one. */
    static boolean isCanonical(String text, int from, int to) {
        int last = KhmerLetters.BASE;
        boolean ro = false;
        boolean e = false;
        boolean u = false;
        for (int at = from + 1; at < to; at++) {
            char c = text.charAt(at);
            int kind = KhmerLetters.kind(c);
            if (kind < last) {
                return false;
            }
            last = kind;
            if (kind == KhmerLetters.COENG_SIGN) {
                char consonant = text.charAt(++at);
                if (ro || consonant == DA || !KhmerLetters.isBase(consonant)) {
                    return false;
                }
                ro = consonant == RO;
            } else if (c == E) {
                e = true;
            } else if (c == U) {
                u = true;
            } else if (e && (c == II || c == AA)) {
                return false;
            }
        }
        return !u || !mayHoldShifter(text, from, to);
    }

    private static boolean mayHoldShifter(String text, int from, int to) {
        for (int at = from + 1; at < to; at++) {
            char c = text.charAt(at);
            if (isAboveVowel(c) || c == AA || c == '\u17D0') {
                return true;
            }
        }
        return false;
    }

    static KhmerSyllable read(String text, int from, int to) {
        KhmerSyllable syllable = new KhmerSyllable();
        syllable.head.append(text.charAt(from));
        copy(text, from, to, KhmerLetters.ROBAT, syllable.head);
        syllable.copyCoengs(text, from, to, false);
        syllable.copyCoengs(text, from, to, true);
        copy(text, from, to, KhmerLetters.SHIFTER, syllable.shifters);
        copy(text, from, to, KhmerLetters.NON_JOINER, syllable.shifters);
        for (int kind = KhmerLetters.VOWEL_LEFT; kind <= KhmerLetters.VOWEL_AA; kind++) {
            copy(text, from, to, kind, syllable.vowels);
        }
        for (int kind = KhmerLetters.SIGN; kind <= KhmerLetters.JOINER; kind++) {
            copy(text, from, to, kind, syllable.tail);
        }
        syllable.composeVowels();
        syllable.restoreShifter();
        return syllable;
    }

    void appendTo(StringBuilder out) {
        out.append(head).append(shifters).append(vowels).append(tail);
    }

    private static void copy(String text, int from, int to, int kind, StringBuilder into) {
        for (int at = from + 1; at < to; at++) {
            char c = text.charAt(at);
            if (c == COENG) {
                at = Khmer.afterCoeng(text, at);
            } else if (KhmerLetters.kind(c) == kind) {
                into.append(c);
            }
        }
    }

    /** Rules 2 and 4: coeng RO goes last, coeng DA is coeng TA. */
    private void copyCoengs(String text, int from, int to, boolean ro) {
        for (int at = from + 1; at < to; at++) {
            if (text.charAt(at) == COENG) {
                at = Khmer.afterCoeng(text, at);
                char consonant = text.charAt(at);
                if ((consonant == RO) == ro) {
                    head.append(COENG).append(consonant == DA ? TA : consonant);
                }
            }
        }
    }

    /** Rule 5: vowels typed in two pieces. */
    private void composeVowels() {
        for (int at = 0; at < vowels.length(); at++) {
            if (vowels.charAt(at) == E) {
                int second = at + 1 < vowels.length() && isBelow(vowels.charAt(at + 1)) ? at + 2 : at + 1;
                char c = second < vowels.length() ? vowels.charAt(second) : 0;
                if (c == II || c == AA) {
                    vowels.setCharAt(at, c == II ? OE : OO);
                    vowels.deleteCharAt(second);
                }
            }
        }
        for (int at = 0; at + 1 < vowels.length(); at++) {
            if (vowels.charAt(at) == OE && vowels.charAt(at + 1) == U) {
                vowels.setCharAt(at, U);
                vowels.setCharAt(++at, OE);
            }
        }
    }

    /** Rule 6: a U under a vowel that stands above is how a shifter looks when typed by eye. */
    private void restoreShifter() {
        int at = !vowels.isEmpty() && vowels.charAt(0) >= E && vowels.charAt(0) <= '\u17C5' ? 1 : 0;
        if (!shifters.isEmpty() || at >= vowels.length() || vowels.charAt(at) != U || !pushesDown(at + 1)) {
            return;
        }
        vowels.deleteCharAt(at);
        shifters.append(takesTriisap() ? TRIISAP : MUUSIKATOAN);
        composeVowels();
    }

    private boolean pushesDown(int at) {
        char next = at < vowels.length() ? vowels.charAt(at) : tail.isEmpty() ? 0 : tail.charAt(0);
        char afterNext = at + 1 < vowels.length() ? vowels.charAt(at + 1) : tail.isEmpty() ? 0 : tail.charAt(0);
        return isAboveVowel(next) || next == '\u17D0' || (next == AA && afterNext == '\u17C6');
    }

    private boolean takesTriisap() {
        boolean first = false;
        for (int at = 0; at < head.length(); at++) {
            char c = head.charAt(at);
            if (c == BA) {
                return false;
            }
            first |= KhmerLetters.isFirstSeries(c);
        }
        return first;
    }

    private static boolean isAboveVowel(char c) {
        return (c >= '\u17B7' && c <= '\u17BA') || c == OE || c == '\u17BF' || c == '\u17DD';
    }

    private static boolean isBelow(char c) {
        return c >= U && c <= UA;
    }
}
