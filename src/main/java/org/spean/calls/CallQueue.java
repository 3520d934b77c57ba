package org.spean.calls;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * People who asked to be called, each at most once. A failed future means that Redis did not answer; what was asked may have been
 * done all the same.
 */
public interface CallQueue {
    /** So often a phone rings for one wish; then the case alone remains, with a fact that says so. */
    int MOST_TRIES = 3;

    /** A call without news for this long counts as a try. */
    Duration NEWS_WITHIN = Duration.ofMinutes(5);

    /**
     * Takes calls that are due, the oldest first, and counts the try before anything rings. What was taken earlier and had no news
     * in time counts as {@link CallNews#MISSED}. Nobody is taken while an earlier try of theirs is under way.
     *
     * @param lease how long until a try whose caller vanished counts as missed
     */
    Future<List<OutgoingCall>> claim(int partition, int most, Duration lease, Instant now);

    /**
     * Writes news of a try. News may come in any order and more than once: what no longer belongs to the latest try changes
     * nothing.
     *
     * @return whether it changed something
     */
    Future<Boolean> settle(CallId id, CallNews news, Instant now);
}
