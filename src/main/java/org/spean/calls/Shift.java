package org.spean.calls;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;

/**
 * A stretch of every week.
 *
 * @param day on which it begins
 * @param to not part of it; not after {@code from}: it ends on the next day (equal: 24 hours)
 * @param staff ids, in ringing order
 */
public record Shift(DayOfWeek day, LocalTime from, LocalTime to, List<String> staff) {
    public Shift {
        staff = List.copyOf(staff);
    }

    /** Whether it ends on the day after it began. */
    public boolean overMidnight() {
        return !to.isAfter(from);
    }
}
