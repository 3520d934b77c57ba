package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.model.ContactId;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.outbox.ReceiptNews;

/**
 * The rows of the ledger for who sends them. Every method that moves a row moves both of its counters in the same step; a row that
 * somebody else has moved meanwhile stays as it is. All times come from the caller.
 */
public interface AlertRows {
    /** Of a receipt that does not say of which. */
    int ANY_ATTEMPT = 0;

    /** What is to be done in a partition; asking moves nothing. */
    Future<Due> due(BroadcastId broadcast, int partition, Instant now);

    /** Leases up to {@code most} rows that wait and are due; nobody else gets them until {@code leaseEnd}. */
    Future<List<Claim>> claim(BroadcastId broadcast, int partition, int most, Instant leaseEnd, Instant now);

    /** Writes down that the attempt begins now, and reads whom it goes to; or skips the row. */
    Future<Begun> begin(Claim claim, SendingAlert alert, String gateway, Instant now);

    /** Puts back what was claimed and not begun. */
    Future<Void> giveBack(Claim claim, Instant now);

    /** Writes what came of an attempt; false when a receipt, or somebody else, was first. */
    Future<Boolean> settle(Attempt attempt, RowSettlement settlement, Instant now);

    /**
     * Takes rows out of a hand whose lease ran out: those that had begun are unknown now, the others wait again.
     *
     * @param nextLook when to look the unknown ones up
     * @return how many became unknown
     */
    Future<Integer> expire(BroadcastId broadcast, int partition, List<Integer> rows, Instant nextLook, Instant now);

    /** Unknown rows that are to be looked up now; nobody else gets them before {@code nextLook}. */
    Future<List<Unclear>> unclear(BroadcastId broadcast, int partition, int most, Instant nextLook, Instant now);

    /**
     * Applies a receipt; only forward moves count. One that says that another try may help has the row wait for it, once in its life and
     * only where that try falls into the time of the alert. From then on the try before it only counts if it arrived after all.
     *
     * @param attempt it tells of; {@link #ANY_ATTEMPT} when it does not say
     * @return whether it changed something
     */
    Future<Boolean> receipt(AlertRow row, int attempt, ReceiptNews news, Instant now);

    /** Rows that the gateway took and that no receipt came for; asking moves nothing. */
    Future<List<Unheard>> unheard(BroadcastId broadcast, int partition);

    /**
     * What is to be done in a partition.
     *
     * @param waits whether a row can be claimed now
     * @param unclear whether an unknown row is to be looked up now
     * @param lapsed rows whose lease ran out, at most 100
     */
    record Due(boolean waits, boolean unclear, List<Integer> lapsed) {
        public Due {
            lapsed = List.copyOf(lapsed);
        }
    }

    /** A row in somebody's hand. */
    record Claim(AlertRow row, ContactId contact, Instant leaseEnd) {}

    /**
     * One attempt for a row.
     *
     * @param number from 1
     * @param repeat whether an earlier attempt may have arrived
     */
    record Attempt(AlertRow row, ContactId contact, int number, boolean repeat) {}

    /** What became of a claim. */
    sealed interface Begun {
        /** It may be sent now, once. */
        record Send(Attempt attempt, PhoneNumber to, Language language) implements Begun {}

        /** Nobody is to be sent it; the reason is written. */
        record Skipped(String reason) implements Begun {}

        /** Somebody else has it, or a receipt settled it. */
        record Lost() implements Begun {}
    }

    /**
     * A row that was perhaps sent.
     *
     * @param to empty when the person was erased: nobody can look that up any more
     * @param gateway it was perhaps sent by
     * @param begun when, to the second
     */
    record Unclear(Attempt attempt, Optional<Person> to, String gateway, Instant begun) {}

    /**
     * A row that was taken by a gateway.
     *
     * @param attempt that was
     * @param to empty when the person was erased
     */
    record Unheard(AlertRow row, int attempt, Optional<Person> to) {}

    /** Whom a text went to, and in which language. */
    record Person(PhoneNumber number, Language language) {}
}
