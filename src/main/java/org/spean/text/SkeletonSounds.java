package org.spean.text;

/** The second half of {@link Skeleton}: letters to consonant classes, and the class of the last vowel. */
final class SkeletonSounds {
    private final CharSequence word;
    private final boolean vowels;
    private final StringBuilder out = new StringBuilder(12);
    private int lastVowel = -1;

    /**
     * @param vowels whether the class of each vowel group stays between the consonants ({@code a}, {@code e}, {@code o})
     */
    SkeletonSounds(CharSequence word, boolean vowels) {
        this.word = word;
        this.vowels = vowels;
    }

    String read() {
        int at = 0;
        while (at < word.length()) {
            if (Skeleton.isVowel(word.charAt(at))) {
                if (vowels) {
                    out.append(Character.toLowerCase(vowelClass(at)));
                } else if (at == 0) {
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
        if (vowels) {
            return out.toString();
        }
        return out.append('.')
                .append(lastVowel < 0 ? "" : vowelClass(lastVowel))
                .toString();
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

    /** Of the last vowel in a skeleton, not the first: the weak first syllable varies ({@code cham-}, {@code chom-}). */
    private char vowelClass(int at) {
        char second = charAt(at + 1);
        return switch (word.charAt(at)) {
            case 'a' -> second == 'o' || second == 'u' ? 'O' : 'A';
            case 'e' -> second == 'a' ? 'A' : 'E';
            case 'o' -> second == 'e' ? 'E' : 'O';
            case 'u' -> 'O';
            default -> 'E';
        };
    }
}
