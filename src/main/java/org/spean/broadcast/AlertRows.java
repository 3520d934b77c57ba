package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import org.spean.outbox.Outbox.Receipt;

/**
 * The rows of the ledger for who sends them. Every method that moves a row moves both of its counters at the same time; a row that
 * somebody else has moved meanwhile stays as it is. All times come from the caller.
 */
public interface AlertRows {
    /** Whether a receipt moved its row forward. */
    Future<Boolean> receipt(AlertRow row, Receipt receipt, String code, Instant now);

    /** Rows whose lease ran out: waiting again if their attempt had not begun, else unknown. Returns how many became unknown. */
    Future<Integer> expire(BroadcastId broadcast, int partition, Instant now);

    /** Leases up to {@code most} rows that wait and are due. */
    Future<List<AlertRow>> claim(BroadcastId broadcast, int partition, int most, Instant leaseEnd, Instant now);
}
