package org.spean.broadcast;

import io.vertx.core.Future;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.model.Channel;
import org.spean.rounds.Partitions;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;

/** The next step of one alert, by its state and the time. Each can be done again, by anybody, with the same end. */
final class AlertSteps {
    private static final Logger LOG = LoggerFactory.getLogger(AlertSteps.class);

    /** Another instance may just be writing down the audience of an alert that was cancelled: longer than that takes at one partition. */
    /** Partitions under way. */
    private static final int AT_ONCE = 8;

    private static final Duration LATE_ROWS = Duration.ofSeconds(10);

    private final BroadcastPorts ports;
    private final Changes changes;
    private final Finishing finishing;

    AlertSteps(BroadcastPorts ports, Finishing finishing) {
        this.ports = ports;
        this.finishing = finishing;
        this.changes = new Changes(ports.store(), ports.trail());
    }

    /** @param allStopped whether everything is stopped: then nothing begins */
    Future<Void> next(Broadcast alert, boolean allStopped, Instant now) {
        return switch (alert.state()) {
            case APPROVED -> Life.missed(alert, now) ? miss(alert, now) : writeDown(alert, allStopped, now);
            case SCHEDULED -> {
                if (Life.missed(alert, now)) {
                    yield miss(alert, now);
                }
                yield due(alert, now) && !allStopped ? begin(alert, now) : Future.succeededFuture();
            }
            case SENDING -> Life.expired(alert, now) ? expire(alert, now) : finishIfSettled(alert, now);
            case PAUSED -> {
                if (Life.expired(alert, now)) {
                    yield expire(alert, now);
                }
                yield alert.startedAt().isEmpty() && Life.missed(alert, now)
                        ? miss(alert, now)
                        : Future.succeededFuture();
            }
            case FINISHED, CANCELLED, REJECTED -> windUp(alert, now);
            case DRAFT, SUBMITTED -> Future.succeededFuture();
        };
    }

    private Future<Void> writeDown(Broadcast alert, boolean allStopped, Instant now) {
        return Partitions.each(
                        AT_ONCE,
                        partition -> ports.audiences()
                                .snapshot(
                                        alert.id(),
                                        alert.round(),
                                        alert.draft().audience(),
                                        alert.draft().channel(),
                                        partition))
                .compose(written -> ports.ledger().counts(alert.id()))
                .compose(counts -> {
                    if (!Life.isWhatWasApproved(alert, counts.planned())) {
                        LOG.warn("an alert had become larger than what was approved and was cancelled");
                        return change(alert, AuditAction.ALERT_CANCEL, Life.cancel(alert, Life.GROWN, now), now);
                    }
                    return due(alert, now) && !allStopped
                            ? begin(alert, now)
                            : change(alert, AuditAction.ALERT_SCHEDULE, Life.schedule(alert), now);
                });
    }

    private Future<Void> begin(Broadcast alert, Instant now) {
        if (alert.draft().channel() == Channel.VOICE
                && !ports.prompts().problems(alert.draft().sounds().keySet()).isEmpty()) {
            LOG.warn("an alert by telephone waits: what calls say around it is not approved any more");
            return Future.succeededFuture();
        }
        return change(alert, AuditAction.ALERT_BEGIN, Life.begin(alert, now), now);
    }

    private Future<Void> miss(Broadcast alert, Instant now) {
        LOG.warn("a scheduled alert could not start in time and was cancelled");
        return change(alert, AuditAction.ALERT_CANCEL, Life.cancel(alert, Life.MISSED, now), now);
    }

    private Future<Void> expire(Broadcast alert, Instant now) {
        return skipRest(alert, Life.EXPIRED).compose(skipped -> finishIfSettled(alert, now));
    }

    private Future<Void> finishIfSettled(Broadcast alert, Instant now) {
        return ports.ledger()
                .counts(alert.id())
                .compose(counts -> finishing.isOver(alert, counts, now)
                        ? change(alert, AuditAction.ALERT_FINISH, Life.finish(alert, now), now)
                        : Future.succeededFuture());
    }

    /** It ended: who still waits is skipped, and what was not spent of the budget is free again. */
    private Future<Void> windUp(Broadcast alert, Instant now) {
        boolean over = alert.state() == BroadcastState.FINISHED;
        Future<Void> skipped =
                over ? Future.succeededFuture() : skipRest(alert, alert.state().word());
        return skipped.compose(v -> ports.ledger().counts(alert.id())).compose(counts -> {
            boolean late = alert.endedAt()
                    .filter(end -> now.isBefore(end.plus(LATE_ROWS)))
                    .isPresent();
            // Who is unknown is looked up only while somebody looks after the alert.
            return !counts.isSettled() || (late && !over)
                    ? Future.succeededFuture()
                    : ports.store().close(alert, spent(alert, counts));
        });
    }

    /** What was estimated, without those who certainly were not sent it. */
    private static BigDecimal spent(Broadcast alert, Counts counts) {
        BigDecimal estimated = alert.estimate().map(Estimate::costUsd).orElse(BigDecimal.ZERO);
        // Not of the rows: of another alert's people some were no part of the estimate, and are skipped.
        long people = alert.estimate().map(Estimate::people).orElse(0L);
        if (people == 0) {
            return BigDecimal.ZERO;
        }
        long sent = counts.planned() - counts.of(Outcome.SKIPPED) - counts.of(Outcome.REJECTED);
        return estimated.multiply(BigDecimal.valueOf(sent)).divide(BigDecimal.valueOf(people), 6, RoundingMode.HALF_UP);
    }

    private Future<Void> skipRest(Broadcast alert, String reason) {
        return Partitions.each(AT_ONCE, partition -> ports.ledger().skipRest(alert.id(), partition, reason));
    }

    private Future<Void> change(Broadcast alert, AuditAction action, Move move, Instant now) {
        return changes.apply(new Changes.Asked(alert.id(), action, AuditEntry.SYSTEM, now), alert, move)
                .mapEmpty();
    }

    private static boolean due(Broadcast alert, Instant now) {
        return alert.draft().startAt().filter(now::isBefore).isEmpty();
    }
}
