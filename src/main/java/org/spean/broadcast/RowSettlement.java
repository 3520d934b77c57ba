package org.spean.broadcast;

import java.time.Instant;
import org.spean.outbox.SendOutcome.Mark;

/** What was decided after an attempt for a row: all that {@link AlertRows} has to write. */
public sealed interface RowSettlement {
    /** The gateway took it under {@code sid}; receipts follow. */
    record Accepted(String sid) implements RowSettlement {}

    /** Certainly not sent; waits again until {@code due}. */
    record Again(Instant due, String code) implements RowSettlement {}

    /** Perhaps sent, and sent once more all the same: two warnings are better than none. */
    record OnceMore(Instant due) implements RowSettlement {}

    /** Certainly not sent and never will be. */
    record Rejected(String code, Mark mark) implements RowSettlement {}

    /** Perhaps sent; looked up at {@code nextLook} unless a receipt comes before. */
    record Unknown(Instant nextLook) implements RowSettlement {}

    /** Perhaps sent, and nobody will ever know. */
    record GivenUp() implements RowSettlement {}
}
