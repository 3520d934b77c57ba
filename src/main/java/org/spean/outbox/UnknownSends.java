package org.spean.outbox;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Replies that were perhaps sent, for who looks them up. */
public interface UnknownSends {
    /** From the end of the attempt, or from when it was found out that nobody waits for its end. A receipt would have come by then. */
    Duration FIRST_LOOK = Duration.ofMinutes(2);

    /** Those of a partition that are to be looked up now; nobody gets them again before {@code nextLook}, nor once staff were asked. */
    Future<List<UnknownSend>> take(int partition, Instant nextLook, Instant now);

    /**
     * Opens a case for staff, once: that an answer may not have arrived. The message stays unknown, and a late receipt still settles it.
     *
     * @param caseId of a new case, or of one that was opened for another answer to the same person just now
     * @return false: it is settled, or staff were asked before
     */
    Future<Boolean> askStaff(UnknownSend send, String caseId, Instant now);

    /**
     * One of them.
     *
     * @param hand whose attempt it was
     * @param begun when
     */
    record UnknownSend(Outgoing message, String hand, Instant begun) {}
}
