package org.spean.broadcast;

import java.math.BigDecimal;
import java.util.Map;
import org.spean.model.Language;

/**
 * What a broadcast would cost, counted at submission.
 *
 * @param segments of everybody together; of a voice alert calls
 * @param costUsd by the price table of the settings
 * @param minutes at the pace of the gateway, rounded up
 */
public record Estimate(
        long people, long segments, Map<Language, OfLanguage> byLanguage, BigDecimal costUsd, long minutes) {
    /** @param segmentsEach of the text in this language */
    public record OfLanguage(long people, int segmentsEach) {}

    public Estimate {
        byLanguage = Map.copyOf(byLanguage);
    }
}
