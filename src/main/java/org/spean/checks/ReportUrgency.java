package org.spean.checks;

import java.util.Map;
import java.util.Set;
import org.spean.text.KeywordMatcher;

/**
 * How soon staff should read what somebody told, by what stands in it. Points are added and nothing takes any away, so a longer text
 * is never less urgent; words that say "no danger" do not count either: a reader decides. Danger itself opens a danger case, whatever
 * is found here. The points are a judgement and need a case worker's review, as those of {@code offer.yaml} do.
 */
public final class ReportUrgency {
    /** How urgent, the least first. */
    public enum Level {
        ORDINARY,
        /** As somebody who waits to be called. */
        SOON,
        /** As somebody who waits for a person. */
        HIGH
    }

    private static final int HIGH_FROM = 3;
    private static final int SOON_FROM = 2;

    /** Words of danger; beaten, locked in, not let go; papers kept; a child; that it is now. Intents of the pack, which may lack some. */
    private static final Map<String, Integer> POINTS = Map.of("SOS", 3, "CRY", 3, "KEPT", 3, "CHILD", 2, "NOW", 1);

    private final KeywordMatcher keywords;

    public ReportUrgency(KeywordMatcher keywords) {
        this.keywords = keywords;
    }

    /** Total: any text has a level. */
    public Level of(String text) {
        Set<String> found = keywords.mentioned(text);
        int points = POINTS.entrySet().stream()
                .filter(sign -> found.contains(sign.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        if (points >= HIGH_FROM) {
            return Level.HIGH;
        }
        return points >= SOON_FROM ? Level.SOON : Level.ORDINARY;
    }
}
