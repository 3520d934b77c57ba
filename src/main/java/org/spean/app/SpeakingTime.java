package org.spean.app;

import java.util.regex.Pattern;
import org.spean.content.PromptScript;
import org.spean.text.Clusters;

/** How long a script should take to say, for the speaker: slower than talk, about 110 words a minute (khmer.md section 6.3). */
final class SpeakingTime {
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final double WORDS_A_SECOND = 1.9;
    /** Khmer is written without spaces between words; a cluster is about a syllable. Judgement, not measured. */
    private static final double CLUSTERS_A_SECOND = 4;

    private SpeakingTime() {}

    /** Whole seconds, at least one. */
    static int seconds(PromptScript script) {
        double seconds = switch (script.language()) {
            case KM ->
                Clusters.of(SPACES.matcher(script.words()).replaceAll("")).size() / CLUSTERS_A_SECOND;
            case EN -> SPACES.split(script.words().strip()).length / WORDS_A_SECOND;
        };
        return Math.max(1, (int) Math.ceil(seconds));
    }
}
