package org.spean.text;

import static org.spean.text.KhmerLetters.COENG;

/**
 * Khmer script in Latin letters, roughly as Cambodians write names: {@code សុខលាភ} becomes {@code sokleap}. There is no
 * one spelling, so the outcome is only compared by sound ({@link Sounding}) and never shown. Letters by the usual reading of
 * the two series; a bare consonant closes an open syllable, else it opens one with the inherent vowel.
 */
public final class Romanised {
    private static final String[] CONSONANTS = {
        "k", "kh", "k", "kh", "ng", "ch", "chh", "ch", "chh", "nh", "d", "th", "d", "th", "n", "t", "th", "t", "th",
        "n", "b", "ph", "p", "ph", "m", "y", "r", "l", "v", "s", "s", "s", "h", "l", ""
    };
    /** Series of each consonant, in the order of the block. */
    private static final String SERIES = "11222" + "11222" + "11221" + "11222" + "11222" + "2222" + "111111";
    /** U+17A5 to U+17B3. */
    private static final String[] INDEPENDENT = {
        "e", "ei", "u", "uk", "u", "ov", "rue", "rue", "lue", "lue", "ae", "ai", "ao", "ao", "au"
    };
    /** U+17B6 to U+17C5 in the first and in the second series. */
    private static final String[][] VOWELS = {
        {"a", "e", "ei", "oe", "eu", "o", "o", "uo", "eu", "oea", "ie", "e", "ae", "ai", "ao", "au"},
        {"ea", "i", "i", "ue", "eu", "u", "u", "uo", "eu", "oea", "ie", "e", "ae", "ey", "o", "ov"}
    };

    /** The one common word of names that no rule reads. */
    private static final String REASMEI = "រស្មី";

    private final String text;
    private final StringBuilder out;
    private boolean open;
    private int at;

    private Romanised(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length() * 2);
    }

    /** The text with every Khmer syllable in Latin letters; everything else is copied. */
    public static String of(String text) {
        return Script.of(text) == Script.KHMER ? new Romanised(text.replace(REASMEI, "reaksmei")).read() : text;
    }

    private String read() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isConsonant(c)) {
                syllable();
            } else {
                at++;
                if (c >= '\u17A5' && c <= '\u17B3') {
                    out.append(INDEPENDENT[c - '\u17A5']);
                    open = true;
                } else if (c < '\u1780' || c > '\u17FF') {
                    out.append(c);
                    open = false;
                }
            }
        }
        return out.toString();
    }

    private void syllable() {
        int start = out.length();
        char base = text.charAt(at++);
        out.append(CONSONANTS[base - '\u1780']);
        int afterFirst = out.length();
        int series = series(base);
        boolean cluster = false;
        while (at + 1 < text.length() && text.charAt(at) == COENG && isConsonant(text.charAt(at + 1))) {
            char below = text.charAt(at + 1);
            out.append(CONSONANTS[below - '\u1780']);
            series = isSonorant(below) ? series : series(below);
            cluster = true;
            at += 2;
        }
        vowel(series, start, afterFirst, cluster);
    }

    private void vowel(int series, int start, int afterFirst, boolean cluster) {
        StringBuilder sound = new StringBuilder(4);
        int row = series;
        boolean silent = false;
        for (; at < text.length() && isSign(text.charAt(at)); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '\u17C9' -> row = 0;
                case '\u17CA' -> row = 1;
                case '\u17CD' -> silent = true;
                case '\u17C6' -> sound.append(sound.isEmpty() ? (row == 0 ? "am" : "om") : "m");
                case '\u17C7', '\u17C8' -> sound.append(sound.isEmpty() ? "ah" : "h");
                case '\u17D0' -> sound.append(row == 0 ? "a" : "oa");
                default -> sound.append(c >= '\u17B6' && c <= '\u17C5' ? VOWELS[row][c - '\u17B6'] : "");
            }
        }
        if (silent || isSilentTe(start, sound)) {
            out.setLength(silent ? start : afterFirst);
        } else if (!sound.isEmpty()) {
            out.append(sound);
            open = true;
        } else {
            bare(row, afterFirst, cluster);
        }
    }

    /** {@code ជាតិ}, {@code សម្បត្តិ}: the last vowel of Pali words is not heard. */
    private boolean isSilentTe(int start, CharSequence sound) {
        boolean doubled = out.length() - start == 2 && out.charAt(start) == 't' && out.charAt(start + 1) == 't';
        boolean single = out.length() - start == 1 && out.charAt(start) == 't';
        return open && sound.toString().equals("e") && (doubled || single);
    }

    /** No vowel is written: it closes the syllable before, or it has the inherent vowel. */
    private void bare(int row, int afterFirst, boolean cluster) {
        boolean last = at >= text.length() || !isConsonant(text.charAt(at));
        if (open && last) {
            out.setLength(afterFirst);
            open = false;
        } else if (open && closes(cluster)) {
            open = false;
        } else {
            out.append(row == 0 ? "a" : "o");
            open = true;
        }
    }

    /** Of two bare ones the first opens a syllable when the second can only close one: {@code me-kong}, {@code no-kor}. */
    private boolean closes(boolean cluster) {
        int next = at + 1;
        boolean nextCluster = next < text.length() && text.charAt(next) == COENG;
        int after = nextCluster ? at + 3 : next;
        boolean nextBare = after >= text.length() || !isSign(text.charAt(after));
        if (cluster) {
            return !nextBare;
        }
        boolean nextLast = after >= text.length() || !isConsonant(text.charAt(after));
        return !nextBare || !(nextLast || (nextCluster && isNasal(text.charAt(at))));
    }

    private static boolean isNasal(char c) {
        return c == '\u1784' || c == '\u1789' || c == '\u1793' || c == '\u1798';
    }

    private static int series(char consonant) {
        return SERIES.charAt(consonant - '\u1780') - '1';
    }

    private static boolean isConsonant(char c) {
        return c >= '\u1780' && c <= '\u17A2';
    }

    /** These do not decide the series when they stand below another consonant. */
    private static boolean isSonorant(char c) {
        return switch (c) {
            case '\u1784', '\u1789', '\u178E', '\u1793', '\u1798', '\u1799', '\u179A', '\u179B', '\u179C' -> true;
            default -> false;
        };
    }

    private static boolean isSign(char c) {
        return c >= '\u17B6' && c <= '\u17D1';
    }
}
