package org.spean.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * Spreads messages evenly: at most so many a second. Not thread-safe: lives on the worker's event loop.
 *
 * <p>Each instance keeps its own pace; a pace shared by all instances comes with broadcasts.
 */
final class Pace {
    private final Duration gap;
    private Instant free = Instant.MIN;

    /** @param perSecond messages a second, more than 0 */
    Pace(double perSecond) {
        this.gap = Duration.ofNanos((long) (1e9 / perSecond));
    }

    /** Takes the next slot and says how long to wait for it. */
    Duration take(Instant now) {
        Instant slot = free.isAfter(now) ? free : now;
        free = slot.plus(gap);
        return Duration.between(now, slot);
    }
}
