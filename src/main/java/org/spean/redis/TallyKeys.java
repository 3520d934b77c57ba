package org.spean.redis;

import java.time.LocalDate;

/** The names of the keys of what is counted for the overview. See {@link Keys}. */
final class TallyKeys {
    private TallyKeys() {}

    /** What happened on a day in Phnom Penh: counts only, a field {@code HH:word}. 400 days from the last count. */
    static String ofDay(LocalDate day) {
        return "tally:" + day;
    }
}
