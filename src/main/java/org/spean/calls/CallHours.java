package org.spean.calls;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.OptionalInt;

/**
 * When we may ring somebody: from 08:00 until before 20:00 in Phnom Penh, wherever the person is (issue 3, item 7; the hours of
 * design section 4). Pure.
 */
public final class CallHours {
    /** A call that nobody took is tried again after this. */
    public static final Duration BETWEEN_TRIES = Duration.ofMinutes(15);

    private static final LocalTime FIRST = LocalTime.of(8, 0);
    private static final LocalTime END = LocalTime.of(20, 0);
    /** Who asks for 20:00 is rung a little before: at 20:00 the hours are over. */
    private static final LocalTime LAST = LocalTime.of(19, 50);

    private CallHours() {}

    /** Whether a phone may ring now. */
    public static boolean open(Instant now) {
        LocalTime time = now.atZone(Shifts.ZONE).toLocalTime();
        return !time.isBefore(FIRST) && time.isBefore(END);
    }

    /** {@code wanted}, or the next 08:00 when it is outside the hours. */
    public static Instant within(Instant wanted) {
        if (open(wanted)) {
            return wanted;
        }
        return next(FIRST, wanted);
    }

    /**
     * When to call who asks at {@code asked}.
     *
     * @param hour 8 to 20, or empty for as soon as possible; one that has begun means tomorrow's. Another hour counts as none
     */
    public static Instant due(OptionalInt hour, Instant asked) {
        if (hour.isEmpty() || hour.getAsInt() < FIRST.getHour() || hour.getAsInt() > END.getHour()) {
            return within(asked);
        }
        return next(hour.getAsInt() == END.getHour() ? LAST : LocalTime.of(hour.getAsInt(), 0), asked);
    }

    /**
     * {@code wanted}, or the next time at which who asked for {@code hour} may be rung: within that hour of a day, for they said
     * that only then it is safe. Empty: as {@link #within(Instant)}.
     */
    public static Instant within(OptionalInt hour, Instant wanted) {
        if (hour.isEmpty() || hour.getAsInt() < FIRST.getHour() || hour.getAsInt() > END.getHour()) {
            return within(wanted);
        }
        LocalTime begins = hour.getAsInt() == END.getHour() ? LAST : LocalTime.of(hour.getAsInt(), 0);
        LocalTime local = wanted.atZone(Shifts.ZONE).toLocalTime();
        boolean now = !local.isBefore(begins) && local.isBefore(begins.plusHours(1)) && open(wanted);
        return now ? wanted : next(begins, wanted);
    }

    private static Instant next(LocalTime time, Instant from) {
        ZonedDateTime local = from.atZone(Shifts.ZONE);
        ZonedDateTime today = local.with(time);
        return (today.isBefore(local) ? today.plusDays(1) : today).toInstant();
    }
}
