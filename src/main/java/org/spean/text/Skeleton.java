package org.spean.text;

/**
 * What is left of a romanised Khmer word when the ways people spell one sound are taken away: consonant classes, and the
 * class of the last vowel after a dot. {@code chouy}, {@code jouy}, {@code juy} are all {@code 2Y.O}. Source: khmer.md
 * 3.3, where it was measured; {@code tch} counts as {@code ch} besides. Only evidence, never enough alone.
 */
public final class Skeleton {
    private final StringBuilder word;

    private Skeleton(StringBuilder word) {
        this.word = word;
    }

    /** The skeleton of a whole message; empty when it has no letter a-z. Other characters are left out. */
    public static String of(String text) {
        return read(text, false);
    }

    /** As {@link #of}, but with a small letter for the class of each vowel group where it stands, and no dot. */
    static String withVowels(String text) {
        return read(text, true);
    }

    private static String read(String text, boolean vowels) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = Character.toLowerCase(text.charAt(at));
            boolean third = letters.length() >= 2
                    && letters.charAt(letters.length() - 1) == c
                    && letters.charAt(letters.length() - 2) == c;
            if (c >= 'a' && c <= 'z' && !third) {
                letters.append(c);
            }
        }
        return letters.isEmpty() ? "" : new Skeleton(letters).build(vowels);
    }

    /** How many consonant classes a skeleton has: its weight as evidence. */
    static int consonants(String skeleton) {
        int dot = skeleton.indexOf('.');
        return Math.max(dot, 0);
    }

    private String build(boolean vowels) {
        trimEnd();
        softenC();
        dropSilentR();
        trimGlide();
        return new SkeletonSounds(word, vowels).read();
    }

    /** Final y after a consonant is a vowel; final h, s, r after a vowel are hardly heard. */
    private void trimEnd() {
        int last = word.length() - 1;
        if (last < 1) {
            return;
        }
        char end = word.charAt(last);
        boolean afterVowel = isVowel(word.charAt(last - 1));
        if (end == 'y' && !afterVowel) {
            word.setCharAt(last, 'i');
        } else if (afterVowel && (end == 'h' || end == 's' || end == 'r')) {
            word.setLength(last);
        }
    }

    private void softenC() {
        for (int at = 0; at < word.length(); at++) {
            if (word.charAt(at) == 'c') {
                char next = charAt(at + 1);
                if (next == 'e' || next == 'i') {
                    word.setCharAt(at, 's');
                } else if (next != 'h') {
                    word.setCharAt(at, 'k');
                }
            }
        }
    }

    private void dropSilentR() {
        for (int at = word.length() - 2; at > 0; at--) {
            if (word.charAt(at) == 'r' && isVowel(word.charAt(at - 1)) && !isVowel(word.charAt(at + 1))) {
                word.deleteCharAt(at);
            }
        }
    }

    /** Final i or y after a vowel is the glide Y, kept as a consonant; final v, w are dropped. */
    private void trimGlide() {
        int last = word.length() - 1;
        char end = word.charAt(last);
        if (last > 0 && (end == 'i' || end == 'y') && isVowel(word.charAt(last - 1))) {
            word.setCharAt(last, 'Y');
        } else if (last > 0 && (end == 'v' || end == 'w')) {
            word.setLength(last);
        }
    }

    private char charAt(int at) {
        return at < word.length() ? word.charAt(at) : 0;
    }

    static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }
}
