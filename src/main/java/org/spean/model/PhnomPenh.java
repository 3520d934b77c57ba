package org.spean.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Where the staff are: every date and hour we say, and every plan, is in the time of Phnom Penh. No summer time there. */
public final class PhnomPenh {
    public static final ZoneId ZONE = ZoneId.of("Asia/Phnom_Penh");

    private PhnomPenh() {}

    /** The date there. */
    public static LocalDate dateAt(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
