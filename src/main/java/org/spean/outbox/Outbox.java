package org.spean.outbox;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What waits to be sent, by partition. Messages enter it in the same script as the session that caused them (see
 * {@code commit.lua}); this port is the side that empties it. All times come from the caller.
 */
public interface Outbox {
    /**
     * Leases up to {@code most} due messages of a partition: nobody else gets them until {@code lease} has passed. A message whose
     * lease ran out comes back through {@link #expire}.
     *
     * @param hand a name that no other claim had or will have
     */
    Future<List<Claim>> claim(int partition, String hand, int most, Duration lease, Instant now);

    /**
     * Writes down that an attempt begins, to be called just before it, and leases the message for as long again. From now on it was
     * perhaps sent. A failure means that it must not be sent: it goes back by itself.
     *
     * @return what to send; empty: erased meanwhile, in another hand, or its person said STOP after what it answers
     */
    Future<Optional<Outgoing>> begin(Claim claim, Duration lease, Instant now);

    /**
     * Puts back what was not begun, or what will not be begun any more; it uses up no attempt. Nothing happens if it is no longer in
     * this hand.
     */
    Future<Void> giveBack(Claim claim, GivenBack how, Instant now);

    /** Writes what came of an attempt; a message that is no longer in this hand, nor unknown from it, stays as it is. */
    Future<Void> settle(Outgoing message, String hand, Settlement settlement, Instant now);

    /** Takes messages out of the hands of those who vanished: what was being sent is unknown, the rest is due. Returns how many are unknown. */
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

    /** Why a message goes back unsent. */
    sealed interface GivenBack {
        /** It had no slot in time, or who had it stops. */
        record Due(Instant due) implements GivenBack {}

        /** Its gateway takes nothing for now; counted in {@link Claim#waits}. */
        record Closed(Instant due) implements GivenBack {}

        /** It will not be sent. */
        record Never(String code) implements GivenBack {}
    }

    /** How full the outbox is. */
    record Depth(long waiting, Duration oldest, long unknown) {
        public static final Depth NONE = new Depth(0, Duration.ZERO, 0);

        public Depth plus(Depth other) {
            Duration longest = oldest.compareTo(other.oldest) > 0 ? oldest : other.oldest;
            return new Depth(waiting + other.waiting, longest, unknown + other.unknown);
        }
    }
}
