package org.spean.console.broadcasts;

import java.util.Arrays;
import java.util.List;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.Counts;
import org.spean.broadcast.Outcome;

/** An alert and how many of its people stand where, with what that allows. */
public record Standing(Broadcast alert, Counts counts) {
    /** Outcomes that anybody has. */
    public List<Outcome> outcomes() {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> counts.of(outcome) > 0)
                .toList();
    }

    /** Whom nobody can call back: what is in hand may be on its way. */
    public long gone() {
        return counts.planned() - counts.of(Outcome.PENDING) - counts.of(Outcome.SKIPPED) - counts.of(Outcome.REJECTED);
    }

    /** Whom a pause or a cancellation still keeps from getting it. */
    public long waiting() {
        return counts.of(Outcome.PENDING);
    }

    /** Whether somebody did not get it who can be sent it again. */
    public boolean hasRest() {
        return ended()
                && alert.startedAt().isPresent()
                && counts.planned()
                        > counts.of(Outcome.DELIVERED) + counts.of(Outcome.SENT) + counts.of(Outcome.ACCEPTED);
    }

    /** Whether there is something to correct. */
    public boolean hasBegun() {
        return alert.startedAt().isPresent();
    }

    public boolean ended() {
        return alert.state().isFinal();
    }

    public boolean canPause() {
        return switch (alert.state()) {
            case APPROVED, SCHEDULED, SENDING -> true;
            case DRAFT, SUBMITTED, PAUSED, FINISHED, CANCELLED, REJECTED -> false;
        };
    }

    public boolean canResume() {
        return alert.state() == BroadcastState.PAUSED;
    }

    public boolean canReject() {
        return switch (alert.state()) {
            case DRAFT, SUBMITTED, APPROVED, SCHEDULED -> true;
            case SENDING, PAUSED, FINISHED, CANCELLED, REJECTED -> false;
        };
    }

    public boolean canEdit() {
        return alert.state() == BroadcastState.DRAFT || alert.state() == BroadcastState.SUBMITTED;
    }

    /** Word and shape of its state. */
    public String kind() {
        return kind(alert.state());
    }

    /** As {@code tag.jte} has them. */
    public static String kind(BroadcastState state) {
        return switch (state) {
            case DRAFT -> "plain";
            case SUBMITTED, APPROVED, SCHEDULED, SENDING -> "waiting";
            case PAUSED, CANCELLED, REJECTED -> "warning";
            case FINISHED -> "good";
        };
    }
}
