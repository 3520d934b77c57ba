package org.spean.console.overview;

import java.util.ArrayDeque;
import java.util.Deque;
import org.spean.metrics.Meters;
import org.spean.metrics.Standing;

/**
 * The meters of this instance as they were up to five minutes ago, so that what went wrong an hour ago no longer looks like trouble.
 * Thread-safe.
 */
public final class RecentMinutes {
    /** So often {@link #look} is to be called. */
    public static final int EVERY_SECONDS = 10;

    private static final int KEPT = 5 * 60 / EVERY_SECONDS;

    private final Meters meters;
    private final Deque<Standing> looks = new ArrayDeque<>();

    public RecentMinutes(Meters meters) {
        this.meters = meters;
    }

    public synchronized void look() {
        looks.addLast(meters.standing());
        if (looks.size() > KEPT) {
            looks.removeFirst();
        }
    }

    /** Five minutes ago, or at the start. */
    synchronized Standing before() {
        return looks.isEmpty() ? meters.standing() : looks.getFirst();
    }

    Standing now() {
        return meters.standing();
    }
}
