package org.spean.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.spean.model.Mode;

/**
 * What may happen to an alert, and when (design section 4; issue 5, item 2). Pure: from a version to the next one, or why not.
 */
final class Life {
    /** A schedule that is so late does not fire: what it says may be wrong by now. */
    static final Duration LATEST_START = Duration.ofMinutes(10);

    /** The reason of an alert that was too late to start. */
    static final String MISSED = "missed";

    /** Why the rest of an alert was skipped whose time was over. */
    static final String EXPIRED = "expired";

    /** The reason of an alert whose audience grew between the approval and its being written down. */
    static final String GROWN = "more-people";

    /** The reason of an alert of a store that comes from a backup: since then it may have gone out to everybody. */
    static final String RESTORED = "restored";

    private static final int LONGEST_REASON = 500;

    private Life() {}

    /** What the approver saw, and how things stand just then. */
    record Seen(String hash, long people, long peopleNow) {}

    /** Also of what is approved, as long as nobody can have been sent it. */
    static Move edit(Broadcast alert, Draft draft, String by) {
        boolean untouched = switch (alert.state()) {
            case DRAFT, SUBMITTED, APPROVED, SCHEDULED -> true;
            case PAUSED -> alert.startedAt().isEmpty();
            case SENDING, FINISHED, CANCELLED, REJECTED -> false;
        };
        return untouched
                ? NextVersion.of(alert, BroadcastState.DRAFT).written(draft, by).move()
                : refused(Refusal.WRONG_STATE);
    }

    static Move submit(Broadcast alert, Estimate estimate, String by) {
        if (alert.state() != BroadcastState.DRAFT) {
            return refused(Refusal.WRONG_STATE);
        }
        return NextVersion.of(alert, BroadcastState.SUBMITTED)
                .submitted(DraftHash.of(alert.draft(), estimate), estimate, by)
                .move();
    }

    /** Two people, always, bound to the exact content. */
    static Move approve(Broadcast alert, Seen seen, Mode mode, String by, Instant now) {
        Optional<Estimate> estimate = alert.estimate();
        if (alert.state() != BroadcastState.SUBMITTED || estimate.isEmpty()) {
            return refused(Refusal.WRONG_STATE);
        }
        if (alert.hands().contains(by)) {
            return refused(Refusal.OWN_WORK);
        }
        if (!fits(alert.draft(), mode)) {
            return refused(Refusal.TRAINING);
        }
        if (missed(alert, now)) {
            return refused(Refusal.MISSED);
        }
        String hash = DraftHash.of(alert.draft(), estimate.get());
        if (!seen.hash().equals(hash) || !alert.hash().equals(Optional.of(hash))) {
            return refused(Refusal.OTHER_HASH);
        }
        if (!samePeople(estimate.get().people(), seen)) {
            return refused(Refusal.OTHER_PEOPLE);
        }
        return NextVersion.of(alert, BroadcastState.APPROVED).approved(by, now).move();
    }

    static Move reject(Broadcast alert, String reason, Instant now) {
        if (reason.isBlank() || tooLong(reason)) {
            return refused(Refusal.NO_REASON);
        }
        return alert.state().isFinal()
                ? refused(Refusal.WRONG_STATE)
                : NextVersion.of(alert, BroadcastState.REJECTED)
                        .ended(now)
                        .because(Optional.of(reason.strip()))
                        .move();
    }

    /** Its audience is written down and its time has not come. */
    static Move schedule(Broadcast alert) {
        return alert.state() == BroadcastState.APPROVED
                ? NextVersion.of(alert, BroadcastState.SCHEDULED).move()
                : refused(Refusal.WRONG_STATE);
    }

    /** From now on its messages may leave, and its validity counts. */
    static Move begin(Broadcast alert, Instant now) {
        return switch (alert.state()) {
            case APPROVED, SCHEDULED ->
                NextVersion.of(alert, BroadcastState.SENDING).started(now).move();
            case DRAFT, SUBMITTED, SENDING, PAUSED, FINISHED, CANCELLED, REJECTED -> refused(Refusal.WRONG_STATE);
        };
    }

    static Move pause(Broadcast alert, String reason) {
        if (tooLong(reason)) {
            return refused(Refusal.NO_REASON);
        }
        return switch (alert.state()) {
            case APPROVED, SCHEDULED, SENDING ->
                NextVersion.of(alert, BroadcastState.PAUSED)
                        .because(words(reason))
                        .move();
            case DRAFT, SUBMITTED, PAUSED, FINISHED, CANCELLED, REJECTED -> refused(Refusal.WRONG_STATE);
        };
    }

    /**
     * Whatever might go out by itself waits for a person, also what waited for one before: they did not know what they know now. What
     * nobody had approved may have been approved and sent since: it is handed in anew, by people who are told so.
     */
    static Move restored(Broadcast alert) {
        return switch (alert.state()) {
            case DRAFT, SUBMITTED ->
                NextVersion.of(alert, BroadcastState.DRAFT)
                        .because(Optional.of(RESTORED))
                        .move();
            case APPROVED, SCHEDULED, SENDING, PAUSED ->
                NextVersion.of(alert, BroadcastState.PAUSED)
                        .because(Optional.of(RESTORED))
                        .move();
            case FINISHED, CANCELLED, REJECTED -> refused(Refusal.WRONG_STATE);
        };
    }

    /** Goes on sending; one that had not begun goes back to where its audience is written down. */
    static Move resume(Broadcast alert) {
        if (alert.state() != BroadcastState.PAUSED) {
            return refused(Refusal.WRONG_STATE);
        }
        BroadcastState where = alert.startedAt().isPresent() ? BroadcastState.SENDING : BroadcastState.APPROVED;
        return NextVersion.of(alert, where).because(Optional.empty()).move();
    }

    static Move cancel(Broadcast alert, String reason, Instant now) {
        if (tooLong(reason)) {
            return refused(Refusal.NO_REASON);
        }
        return alert.state().isFinal()
                ? refused(Refusal.WRONG_STATE)
                : NextVersion.of(alert, BroadcastState.CANCELLED)
                        .ended(now)
                        .because(words(reason))
                        .move();
    }

    /** Only for one of which nothing waits and nothing is unknown. */
    static Move finish(Broadcast alert, Instant now) {
        return switch (alert.state()) {
            case SENDING, PAUSED ->
                NextVersion.of(alert, BroadcastState.FINISHED)
                        .ended(now)
                        .because(Optional.empty())
                        .move();
            case DRAFT, SUBMITTED, APPROVED, SCHEDULED, FINISHED, CANCELLED, REJECTED -> refused(Refusal.WRONG_STATE);
        };
    }

    /**
     * Whether it is too late for it to start. One that was to start at once and could not, because all was stopped or nobody ran the
     * service, is over when what it says has been true for as long as its author said.
     */
    static boolean missed(Broadcast alert, Instant now) {
        Draft draft = alert.draft();
        return draft.startAt()
                .map(start -> start.plus(LATEST_START))
                .or(() -> alert.approvedAt().map(at -> at.plus(draft.validFor())))
                .filter(now::isAfter)
                .isPresent();
    }

    /** Whether nobody is sent it any more. */
    static boolean expired(Broadcast alert, Instant now) {
        return alert.startedAt()
                .filter(start -> !now.isBefore(start.plus(alert.draft().validFor())))
                .isPresent();
    }

    /** What was written in training stays there, and nothing of the live service goes out in training. */
    static boolean fits(Draft draft, Mode mode) {
        return draft.training() == (mode == Mode.DEMO);
    }

    private static boolean samePeople(long estimated, Seen seen) {
        return seen.people() == estimated && Math.abs(seen.peopleNow() - estimated) * 100 <= estimated;
    }

    /**
     * Whether the audience as written down is at most 1 % larger than the approved number. Those of another alert are left out of
     * the number but stay rows when they said STOP or were erased since: they are skipped, not written to.
     */
    static boolean isWhatWasApproved(Broadcast alert, long planned) {
        long approved = alert.estimate().map(Estimate::people).orElse(0L);
        return switch (alert.draft().audience()) {
            case Audience.Rule rule -> (planned - approved) * 100 <= approved;
            case Audience.SameAs same -> true;
            case Audience.NotReachedBy rest -> true;
        };
    }

    private static Move refused(Refusal why) {
        return new Move.Refused(why);
    }

    private static boolean tooLong(String reason) {
        return reason.codePointCount(0, reason.length()) > LONGEST_REASON;
    }

    private static Optional<String> words(String reason) {
        return Optional.of(reason.strip()).filter(words -> !words.isEmpty());
    }
}
