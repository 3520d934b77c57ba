package org.spean.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.spean.model.PhnomPenh;

/**
 * When only an urgent alert goes out, in Phnom Penh: from the evening to the morning.
 *
 * @param from the first minute of quiet, in the evening: never later than 21:00
 * @param until the first minute after it, in the morning: never earlier than 07:00
 */
public record QuietHours(LocalTime from, LocalTime until) {
    /** As issue 5, item 2, has it: 21:00 to 07:00. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0));

    /** @throws IllegalArgumentException they would allow more than {@link #USUAL} */
    public QuietHours {
        if (from.isAfter(LocalTime.of(21, 0)) || until.isBefore(LocalTime.of(7, 0)) || !until.isBefore(from)) {
            throw new IllegalArgumentException("quiet is from 21:00 or earlier to 07:00 or later");
        }
    }

    boolean quiet(Instant now) {
        LocalTime time = now.atZone(PhnomPenh.ZONE).toLocalTime();
        return !time.isBefore(from) || time.isBefore(until);
    }

    /** Whether it is quiet for all of that time. */
    boolean cover(Instant start, Duration length) {
        LocalDateTime first = LocalDateTime.ofInstant(start, PhnomPenh.ZONE);
        LocalDateTime morning = first.toLocalDate().atTime(until);
        LocalDateTime over = first.isBefore(morning) ? morning : morning.plusDays(1);
        return quiet(start) && !first.plus(length).isAfter(over);
    }
}
