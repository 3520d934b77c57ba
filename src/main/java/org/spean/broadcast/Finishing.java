package org.spean.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When an alert of which nothing waits and nothing is unknown is over. What the gateway took may still come back: a call that nobody
 * takes is made again, and a text once more when its receipt says that it may help (decision 0035). So it waits for receipts, calls
 * as long as their news takes, texts for a while. Any thread.
 */
final class Finishing {
    private final Duration receipts;
    /** Of texts, when it first looked so; in memory: an instance that starts anew waits a little longer. */
    private final ConcurrentHashMap<BroadcastId, Instant> settledSince = new ConcurrentHashMap<>();

    /** @param receipts so long a text's receipt is waited for */
    Finishing(Duration receipts) {
        this.receipts = receipts;
    }

    boolean isOver(Broadcast alert, Counts counts, Instant now) {
        if (!counts.isSettled()) {
            settledSince.remove(alert.id());
            return false;
        }
        if (counts.of(Outcome.ACCEPTED) + counts.of(Outcome.SENT) == 0) {
            return true;
        }
        return switch (alert.draft().channel()) {
            case VOICE -> false;
            case SMS ->
                Life.expired(alert, now)
                        || !now.isBefore(settledSince
                                .computeIfAbsent(alert.id(), id -> now)
                                .plus(receipts));
        };
    }

    /** Forgets all others. */
    void keep(Set<BroadcastId> alive) {
        settledSince.keySet().retainAll(alive);
    }
}
