package org.spean.text;

/** The second half of {@link Skeleton}: letters to consonant classes, and the class of the last vowel. */
final class SkeletonSounds {
    private final CharSequence word;
    private final StringBuilder out = new StringBuilder(12);
    private int lastVowel = -1;

    SkeletonSounds(CharSequence word) {
        this.word = word;
    }

    String read() {
        int at = 0;
        while (at < word.length()) {
            if (Skeleton.isVowel(word.charAt(at))) {
                if (at == 0) {
                    out.append('A');
                }
                lastVowel = at;
                while (at < word.length() && Skeleton.isVowel(word.charAt(at))) {
                    at++;
                }
            } else {
                at += consonant(at);
            }
        }
        return out.append('.').append(vowelClass()).toString();
    }

    /** Adds the class of the consonant at {@code at} and says how many letters wrote it. */
    private int consonant(int at) {
        char c = word.charAt(at);
        char next = charAt(at + 1);
        return switch (c) {
            case 'n' -> add('N', next == 'g' || next == 'h' || next == 'y' ? 2 : 1);
            case 'g' -> next == 'n' ? add('N', 2) : add('K', next == 'h' ? 2 : 1);
            case 'c' -> add('2', charAt(at + 2) == 'h' ? 3 : 2);
            case 'j' -> add('2', next == 'h' ? 2 : 1);
            case 't' -> next == 'c' && charAt(at + 2) == 'h' ? 1 : add('T', next == 'h' ? 2 : 1);
            case 'd' -> add('T', next == 'h' ? 2 : 1);
            case 'k' -> add('K', next == 'h' ? 2 : 1);
            case 'p', 'b' -> add('P', next == 'h' ? 2 : 1);
            case 'q', 'x' -> add('K', 1);
            case 'v', 'w', 'f' -> add('V', 1);
            case 's', 'z' -> add('S', 1);
            case 'h' -> at == 0 ? add('H', 1) : 1;
            case 'y', 'Y' -> glide();
            default -> add(Character.toUpperCase(c), 1);
        };
    }

    private int add(char sound, int letters) {
        if (out.isEmpty() || out.charAt(out.length() - 1) != sound) {
            out.append(sound);
        }
        return letters;
    }

    private int glide() {
        out.append('Y');
        return 1;
    }

    private char charAt(int at) {
        return at < word.length() ? word.charAt(at) : 0;
    }

    /** The last vowel, not the first: the weak first syllable varies ({@code cham-}, {@code chom-}). */
    private String vowelClass() {
        if (lastVowel < 0) {
            return "";
        }
        char first = word.charAt(lastVowel);
        char second = charAt(lastVowel + 1);
        return switch (first) {
            case 'a' -> second == 'o' || second == 'u' ? "O" : "A";
            case 'e' -> second == 'a' ? "A" : "E";
            case 'o' -> second == 'e' ? "E" : "O";
            case 'u' -> "O";
            default -> "E";
        };
    }
}
