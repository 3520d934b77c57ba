package org.spean.outbox;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What waits to be sent, by partition. Messages enter it in the same script as the session that caused them (see
 * {@code commit.lua}); this port is the side that empties it. All times come from the caller.
 */
public interface Outbox {
    /**
     * Leases up to {@code most} due messages of a partition to {@code worker}: nobody else gets them until {@code lease} has
     * passed. A message whose lease ran out while sending comes back through {@link #expire}, never here.
     */
    Future<List<Outgoing>> claim(int partition, String worker, int most, Duration lease, Instant now);

    /** Writes what came of an attempt; a message that is no longer leased by the worker stays as it is. */
    Future<Void> settle(Outgoing message, String worker, Settlement settlement, Instant now);

    /** Marks as unknown what was being sent when its worker vanished; returns how many. */
    Future<Integer> expire(int partition, Instant now);

    /** Applies a receipt; only forward moves count, unknown ids are ignored (and counted). Returns whether it moved. */
    Future<Boolean> receipt(MessageId id, Receipt receipt, Instant now);

    /** Messages waiting, oldest age and unknown sends, over the partitions given; cheap enough for every 15 s. */
    Future<Depth> depth(List<Integer> partitions, Instant now);

    /** A receipt of the provider, in rank order: a later member never goes back to an earlier one. */
    enum Receipt {
        QUEUED,
        SENT,
        DELIVERED,
        UNDELIVERED,
        FAILED
    }

    /** How full the outbox is. */
    record Depth(long waiting, Duration oldest, long unknown) {}
}
