package org.spean.broadcast;

import java.math.BigDecimal;
import java.util.Map;
import org.spean.model.Language;

/**
 * What a broadcast would cost, counted at submission.
 *
 * @param segments of everybody together; of a voice alert the calls to be expected, see {@link ExpectedCalls}
 * @param costUsd by the price table of the settings; there is none for calls: one costs what a segment costs there
 * @param minutes at the pace of the gateway, rounded up; of a voice alert minutes of the hours in which calls are made
 */
public record Estimate(
        long people, long segments, Map<Language, OfLanguage> byLanguage, BigDecimal costUsd, long minutes) {
    /** @param segmentsEach of the text in this language; of a voice alert 1 */
    public record OfLanguage(long people, int segmentsEach) {}

    public Estimate {
        byLanguage = Map.copyOf(byLanguage);
    }
}
