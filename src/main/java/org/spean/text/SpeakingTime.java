package org.spean.text;

import java.util.regex.Pattern;
import org.spean.model.Language;

/**
 * How long words take to say by a voice that is slower than talk: 120 words a minute, the middle of 110 to 130 (khmer.md section
 * 6.3, rule 10). Khmer is written without spaces between words: there 37 clusters are 13.5 words (section 1.1, measured).
 */
public final class SpeakingTime {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final double WORDS_A_SECOND = 120 / 60.0;
    private static final double CLUSTERS_A_SECOND = WORDS_A_SECOND * 37 / 13.5;

    private SpeakingTime() {}

    /** Whole seconds, at least one; an estimate. */
    public static int seconds(Language language, String words) {
        return Math.max(1, (int) Math.ceil(exact(language, words)));
    }

    /** Seconds, to be added up; 0 for what has no sound. A digit is a word of its own: numbers to dial are read digit by digit. */
    public static double exact(Language language, String words) {
        return switch (language) {
            case KM ->
                Clusters.of(words).stream().mapToInt(SpeakingTime::syllables).sum() / CLUSTERS_A_SECOND;
            case EN -> SPACES.splitAsStream(words).mapToInt(SpeakingTime::words).sum() / WORDS_A_SECOND;
        };
    }

    /** A letter with its signs is one cluster; the word for a digit has two on average. */
    private static int syllables(String cluster) {
        int first = cluster.codePointAt(0);
        if (Character.isDigit(first)) {
            return 2;
        }
        return Character.isLetter(first) ? 1 : 0;
    }

    private static int words(String written) {
        int digits = (int) written.codePoints().filter(Character::isDigit).count();
        boolean letters = written.codePoints().anyMatch(Character::isLetter);
        return Math.max(digits, letters ? 1 : 0);
    }
}
