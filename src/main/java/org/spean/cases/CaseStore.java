package org.spean.cases;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.model.PhoneNumber;

/** Where cases are kept. Every future has a time limit and fails only when the store does. */
public interface CaseStore {
    /** Changes with every change of a case of the partition. */
    Future<Long> version(int partition);

    /** Open cases of a partition. */
    Future<List<CaseSummary>> open(int partition, Instant now);

    /** The whole case; empty when it is not there, or not any more. */
    Future<Optional<Case>> find(CaseId id, Instant now);

    /**
     * Asks what speaks against a change, or makes it; both look at the same things.
     *
     * @param really false: only ask
     * @return empty: nothing speaks against it; never empty when it was to be made
     */
    Future<Optional<CaseResult>> change(CaseChange change, boolean really);

    /** As {@link #change}, for a reply. */
    Future<Optional<ReplyResult>> reply(StaffReply reply, boolean really);

    /**
     * Somebody has the case on their screen.
     *
     * @param seen newest entry shown; 0 when nothing new is
     * @param acted whether they did something themselves: that keeps their claim
     */
    Future<Void> reading(CaseId id, String who, Instant now, int seen, boolean acted);

    /** The sound of a voice message; empty when it is not there. */
    Future<Optional<byte[]>> sound(CaseId id, String recording);

    /** The whole number of whom the case is about; empty when they hide it or were erased. */
    Future<Optional<PhoneNumber>> number(CaseId id);

    /** Counts one number made visible; false when there were {@code most} within {@code window} already. */
    Future<Boolean> mayReveal(String who, String operation, int most, Duration window, Instant now);

    /** One of all instances gets the next step for a case that nobody takes, until {@code lease} is over or {@link #escalated}. */
    Future<Boolean> escalate(CaseId id, int step, Duration lease, Instant now);

    /** The step is done. */
    Future<Void> escalated(CaseId id, int step);

    /** How often each canned reply was sent, by id. */
    Future<Map<String, Long>> cannedUsed();

    /** One more. */
    Future<Void> cannedUsed(String id);
}
