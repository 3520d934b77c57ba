package org.spean.broadcast;

import io.vertx.core.Future;
import java.util.Optional;
import org.spean.model.Channel;

/**
 * What became of everybody of a broadcast, as staff ask for it and as a broadcast ends. The rows come with the snapshot
 * ({@link AudienceStore#snapshot}); who sends moves them through {@link AlertRows}.
 */
public interface Ledger {
    /** Everybody by outcome; {@link Counts#NONE} before the snapshot and when the ledger has expired (90 days). */
    Future<Counts> counts(BroadcastId broadcast);

    /**
     * The same of one that has ended. Once no receipt is waited for it costs one question; should one come all the same, of a message
     * that was sent twice, it is seen a day later at the latest.
     */
    Future<Counts> countsOfEnded(BroadcastId broadcast);

    /**
     * Nobody of the partition who still waits is sent it any more: they are skipped for this reason. What is being sent just now
     * is not called back, but what would come back to wait is skipped, too. Asked again it changes nothing.
     *
     * @param reason a word such as {@code cancelled}; that of the first call stays
     * @return how many were skipped
     */
    Future<Integer> skipRest(BroadcastId broadcast, int partition, String reason);

    /**
     * Writes the snapshot of one broadcast from the ledger of another, once: asked again it changes nothing. Of {@link
     * Audience.NotReachedBy} it takes rows as they stand now.
     *
     * @param round as with {@link AudienceStore#snapshot}
     * @param audience {@link Audience.SameAs} or {@link Audience.NotReachedBy}; anything else throws
     * @param channel of the broadcast to write: whom nothing reaches that way is left out
     * @return how many rows the partition has
     */
    Future<Integer> derive(
            BroadcastId from, BroadcastId to, int round, int partition, Audience audience, Channel channel);

    /**
     * A page of people, by partition and row.
     *
     * @param outcome only these; empty: all
     * @param cursor of the page before; empty for the first page
     * @param most people on the page; it may have fewer and yet not be the last
     */
    Future<RecipientPage> recipients(
            BroadcastId broadcast, Optional<Outcome> outcome, Optional<String> cursor, int most);
}
