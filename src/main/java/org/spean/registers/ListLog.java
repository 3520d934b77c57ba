package org.spean.registers;

import io.vertx.core.Future;
import java.time.Instant;

/** Told before a list of agencies is brought in or rejected, so that it is written down who did it. A failed future forbids it. */
public interface ListLog {
    Future<Void> proposed(Proposal.Head head);

    /** @param by id of the account that rejects it */
    Future<Void> rejected(Proposal.Head head, String by, Instant at);
}
