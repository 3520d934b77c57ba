package org.spean.outbox;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Replies that were perhaps sent, for who looks them up. */
public interface UnknownSends {
    /**
     * Those of a partition that have been unknown for at least {@code since} and at most {@code until}; each is handed out
     * again only after {@code again}.
     */
    Future<List<UnknownSend>> take(int partition, Duration since, Duration until, Duration again, Instant now);

    /**
     * One of them.
     *
     * @param worker who made the attempt
     * @param begun when
     */
    record UnknownSend(Outgoing message, String worker, Instant begun) {}
}
