package org.spean.text;

import java.util.regex.Pattern;
import org.spean.model.Language;

/** How long words take to say: slower than talk, about 110 words a minute (khmer.md section 6.3). */
public final class SpeakingTime {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final double WORDS_A_SECOND = 1.9;
    /** Khmer is written without spaces between words; a cluster is about a syllable. Judgement, not measured. */
    private static final double CLUSTERS_A_SECOND = 4;

    private SpeakingTime() {}

    /** Whole seconds, at least one; an estimate. */
    public static int seconds(Language language, String words) {
        double seconds = switch (language) {
            case KM -> Clusters.of(SPACES.matcher(words).replaceAll("")).size() / CLUSTERS_A_SECOND;
            case EN -> SPACES.split(words.strip()).length / WORDS_A_SECOND;
        };
        return Math.max(1, (int) Math.ceil(seconds));
    }
}
