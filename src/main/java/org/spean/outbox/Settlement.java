package org.spean.outbox;

import java.time.Instant;
import org.spean.outbox.SendOutcome.Mark;

/** What the worker decided after an attempt: the only things an {@link Outbox} has to write. */
public sealed interface Settlement {
    /** Taken by the provider under {@code sid}; receipts follow. */
    record Accepted(String sid) implements Settlement {}

    /** Waits again until {@code due}. */
    record Again(Instant due, String code) implements Settlement {}

    /** Will not be sent; {@code mark} is written on the contact. */
    record Failed(String code, Mark mark) implements Settlement {}

    /** Perhaps sent; a receipt or a person settles it. */
    record Unknown(String reason) implements Settlement {}
}
