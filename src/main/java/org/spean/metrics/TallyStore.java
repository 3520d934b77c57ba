package org.spean.metrics;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.Map;

/**
 * What happened, by day and hour of Phnom Penh, of all instances together: counts only, nothing of anybody. Kept for 400 days. Every
 * future has a time limit and fails only when the store does.
 */
public interface TallyStore {
    /**
     * Adds to an hour.
     *
     * @param hour 0 to 23
     */
    Future<Void> add(LocalDate day, int hour, Map<Happening, Long> counts);

    /** Everything of a day, by hour; hours without anything are left out. */
    Future<Map<Integer, Map<Happening, Long>>> day(LocalDate day);
}
