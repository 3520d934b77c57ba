package org.spean.fake;

import java.time.Instant;

/** How many requests are taken a second: as many at once as in a second. */
final class Pace {
    private double free = -1;
    private long last;

    /** Whether one more may come now. */
    boolean takes(int perSecond, Instant now) {
        if (perSecond == 0) {
            free = -1;
            return true;
        }
        long millis = now.toEpochMilli();
        free = free < 0 ? perSecond : Math.min(perSecond, free + (millis - last) * perSecond / 1000.0);
        last = millis;
        if (free < 1) {
            return false;
        }
        free--;
        return true;
    }
}
