package org.spean.console.broadcasts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastState;

/**
 * One step in the life of an alert, as in a list of tasks.
 *
 * @param key of its words
 * @param who did it; empty where nobody has, or the service itself
 */
public record LifeStep(String key, Progress progress, Optional<String> who, Optional<Instant> at) {
    /** How far it is. */
    public enum Progress {
        DONE,
        NOW,
        OPEN,
        /** The alert ended before. */
        NEVER
    }

    /** From its writing to its end. */
    public static List<LifeStep> of(Broadcast alert) {
        BroadcastState state = alert.state();
        boolean over = state.isFinal();
        return List.of(
                new LifeStep(
                        "alerts.life.written",
                        state == BroadcastState.DRAFT ? Progress.NOW : Progress.DONE,
                        Optional.of(alert.createdBy()),
                        Optional.of(alert.createdAt())),
                step(
                        "alerts.life.submitted",
                        alert.submittedBy().isPresent(),
                        false,
                        over,
                        alert.submittedBy(),
                        none()),
                step(
                        "alerts.life.approved",
                        alert.approvedBy().isPresent(),
                        state == BroadcastState.SUBMITTED,
                        over,
                        alert.approvedBy(),
                        alert.approvedAt()),
                step(
                        "alerts.life.sending",
                        alert.startedAt().isPresent() && over,
                        alert.approvedBy().isPresent() && !over,
                        over,
                        Optional.empty(),
                        alert.startedAt()),
                step("alerts.life.ended", over, false, over, Optional.empty(), alert.endedAt()));
    }

    private static LifeStep step(
            String key, boolean done, boolean now, boolean over, Optional<String> who, Optional<Instant> at) {
        Progress progress = done ? Progress.DONE : now ? Progress.NOW : over ? Progress.NEVER : Progress.OPEN;
        return new LifeStep(key, progress, who, at);
    }

    private static Optional<Instant> none() {
        return Optional.empty();
    }
}
