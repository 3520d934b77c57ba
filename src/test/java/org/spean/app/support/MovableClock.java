package org.spean.app.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;

/** Runs like the system's clock, and can be put forward. */
public final class MovableClock implements InstantSource {
    private static final ZoneId PHNOM_PENH = ZoneId.of("Asia/Phnom_Penh");

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead.get());
    }

    /** Forward to the next time the clock in Phnom Penh shows this. */
    public void forwardTo(LocalTime time) {
        ZonedDateTime now = instant().atZone(PHNOM_PENH);
        ZonedDateTime then = now.with(time);
        forward(Duration.between(now, then.isBefore(now) ? then.plusDays(1) : then));
    }

    public void forward(Duration time) {
        ahead.accumulateAndGet(time, Duration::plus);
    }
}
