package org.spean.broadcast;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.broadcast.AlertRows.Attempt;
import org.spean.broadcast.AlertRows.Begun;
import org.spean.broadcast.AlertRows.Claim;
import org.spean.outbox.Attempts;
import org.spean.outbox.OutboxWorker.SendListener;
import org.spean.outbox.Outgoing;
import org.spean.outbox.Paces;
import org.spean.outbox.Patience;

/** One row from somebody's hand to its settlement. Lives on the worker's event loop. */
final class AlertSending {
    private static final Logger LOG = LoggerFactory.getLogger(AlertSending.class);
    /** What the platforms take (twilio-and-somleng.md section 4.1). */
    private static final Duration LONGEST_VALIDITY = Duration.ofSeconds(36_000);

    private final AlertRows rows;
    private final InstantSource clock;
    private final Attempts attempts;
    private final Patience patience;
    private final AlertTimes times;
    private final Predicate<BroadcastId> mayGo;

    /** @param mayGo asked again just before a row is begun: staff may have paused or stopped meanwhile */
    AlertSending(
            Vertx vertx,
            AlertRows rows,
            Paces paces,
            InstantSource clock,
            SendListener listener,
            AlertTimes times,
            Predicate<BroadcastId> mayGo) {
        this.rows = rows;
        this.clock = clock;
        this.attempts = new Attempts(paces, listener);
        this.patience = new Patience(vertx);
        this.times = times;
        this.mayGo = mayGo;
    }

    /** Sends one after waiting for its slot. Never fails. */
    Future<Void> send(Claim claim, SendingAlert alert, AlertGateway gateway, Duration wait) {
        return patience.pause(wait)
                .compose(slot -> patience.isHurrying() || !mayGo.test(alert.id())
                        ? rows.giveBack(claim, clock.instant())
                        : begin(claim, alert, gateway))
                .recover(away -> {
                    LOG.debug("a row stays in hand until its lease is over");
                    return Future.succeededFuture();
                });
    }

    /** From now on nothing waits for its slot: what has none yet goes back unsent. */
    void hurry() {
        patience.hurry();
    }

    private Future<Void> begin(Claim claim, SendingAlert alert, AlertGateway gateway) {
        return rows.begin(claim, alert, gateway.name(), clock.instant()).compose(begun -> switch (begun) {
            case Begun.Send send -> attempt(send, alert, gateway);
            case Begun.Skipped skipped -> Future.succeededFuture();
            case Begun.Lost lost -> Future.succeededFuture();
        });
    }

    private Future<Void> attempt(Begun.Send send, SendingAlert alert, AlertGateway gateway) {
        Attempt attempt = send.attempt();
        return attempts.make(gateway.messenger(), message(send, alert, gateway)).compose(outcome -> {
            Instant now = clock.instant();
            return settle(attempt, AlertPolicy.after(attempt, outcome, now.plus(times.firstLook()), now));
        });
    }

    private Outgoing message(Begun.Send send, SendingAlert alert, AlertGateway gateway) {
        Attempt attempt = send.attempt();
        return new Outgoing(
                attempt.row().id(),
                attempt.contact(),
                send.to(),
                gateway.name(),
                alert.texts().getOrDefault(send.language(), ""),
                attempt.number(),
                Optional.of(validity(alert.until())));
    }

    private Duration validity(Instant until) {
        Duration left = Duration.between(clock.instant(), until);
        if (left.compareTo(Duration.ofSeconds(1)) < 0) {
            return Duration.ofSeconds(1);
        }
        return left.compareTo(LONGEST_VALIDITY) > 0 ? LONGEST_VALIDITY : left;
    }

    private Future<Void> settle(Attempt attempt, RowSettlement settlement) {
        return patience.write(() -> rows.settle(attempt, settlement, clock.instant()))
                .map(written -> {
                    if (!written) {
                        LOG.warn("the outcome of an alert's row could not be written; it will count as unknown");
                    }
                    return null;
                });
    }
}
