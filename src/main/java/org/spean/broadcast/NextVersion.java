package org.spean.broadcast;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The version that follows one: the same but for what is said to be different. */
final class NextVersion {
    private final Broadcast before;
    private final Set<String> hands;
    private BroadcastState state;
    private Draft draft;
    private Optional<String> submittedBy;
    private Optional<String> hash;
    private Optional<Estimate> estimate;
    private Optional<String> approvedBy;
    private Optional<Instant> approvedAt;
    private Optional<Instant> startedAt;
    private Optional<Instant> endedAt;
    private Optional<String> reason;
    private int round;

    private NextVersion(Broadcast before, BroadcastState state) {
        this.before = before;
        this.state = state;
        this.draft = before.draft();
        this.hands = new HashSet<>(before.hands());
        this.submittedBy = before.submittedBy();
        this.hash = before.hash();
        this.estimate = before.estimate();
        this.approvedBy = before.approvedBy();
        this.approvedAt = before.approvedAt();
        this.startedAt = before.startedAt();
        this.endedAt = before.endedAt();
        this.reason = before.reason();
        this.round = before.round();
    }

    static NextVersion of(Broadcast before, BroadcastState state) {
        return new NextVersion(before, state);
    }

    /** Another text, and so nobody has submitted or approved anything. */
    NextVersion written(Draft draft, String by) {
        this.draft = draft;
        submittedBy = Optional.empty();
        hash = Optional.empty();
        estimate = Optional.empty();
        approvedBy = Optional.empty();
        approvedAt = Optional.empty();
        reason = Optional.empty();
        hands.add(by);
        return this;
    }

    NextVersion submitted(String hash, Estimate estimate, String by) {
        this.hash = Optional.of(hash);
        this.estimate = Optional.of(estimate);
        submittedBy = Optional.of(by);
        hands.add(by);
        return this;
    }

    NextVersion approved(String by, Instant now) {
        approvedBy = Optional.of(by);
        approvedAt = Optional.of(now);
        round++;
        return this;
    }

    NextVersion started(Instant now) {
        startedAt = Optional.of(now);
        return this;
    }

    NextVersion ended(Instant now) {
        endedAt = Optional.of(now);
        return this;
    }

    NextVersion because(Optional<String> reason) {
        this.reason = reason;
        return this;
    }

    Move move() {
        return new Move.To(new Broadcast(
                before.id(),
                before.version() + 1,
                state,
                draft,
                before.createdBy(),
                before.createdAt(),
                hands,
                submittedBy,
                hash,
                estimate,
                approvedBy,
                approvedAt,
                startedAt,
                endedAt,
                reason,
                round));
    }
}
