package org.spean.outbox;

import java.time.Duration;
import java.util.Optional;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.SendOutcome.Mark;

/**
 * All that a receipt says, or a line of the gateway's list in its place.
 *
 * @param code of the provider for why it did not arrive; empty without one
 * @param mark what the code says about the person's number
 * @param again after how long one more try may help; empty: what did not arrive never will
 */
public record ReceiptNews(Receipt receipt, String code, Mark mark, Optional<Duration> again) {
    /** Nothing but how far it came. */
    public static ReceiptNews of(Receipt receipt) {
        return new ReceiptNews(receipt, "", Mark.NOTHING, Optional.empty());
    }
}
