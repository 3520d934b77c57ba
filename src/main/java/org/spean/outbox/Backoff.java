package org.spean.outbox;

import java.time.Duration;
import org.spean.outbox.SendOutcome.TryLater;

/**
 * How often, and how far apart, what was certainly not taken is tried.
 *
 * @param most attempts where the refusal is about this message or person, e.g. a congested carrier
 * @param mostInAnOutage attempts where nobody was there, or all of ours is too much: nothing about the person
 * @param firstWait doubled with each attempt
 * @param longestWait of ours; a gateway that asks for more gets more
 */
public record Backoff(int most, int mostInAnOutage, Duration firstWait, Duration longestWait) {
    /** Doublings beyond this would not fit. */
    private static final int MOST_DOUBLINGS = 10;

    /** @param attempt the number of the one that has failed, from 1 */
    public boolean isLast(int attempt, TryLater later) {
        return attempt >= most(later);
    }

    private int most(TryLater later) {
        if (later.account()) {
            return mostInAnOutage;
        }
        return switch (later.code()) {
            case TryLater.NO_CONNECTION, TryLater.NO_TLS, TryLater.BUSY -> mostInAnOutage;
            default -> most;
        };
    }

    /** Until the next attempt. */
    public Duration wait(int attempt, TryLater later) {
        Duration doubled = firstWait.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        Duration ours = doubled.compareTo(longestWait) > 0 ? longestWait : doubled;
        Duration theirs = later.after().orElse(Duration.ZERO);
        return theirs.compareTo(ours) > 0 ? theirs : ours;
    }
}
