package org.spean.broadcast;

import io.vertx.core.Context;
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
import org.spean.outbox.SendOutcome;

/** One row from somebody's hand to its settlement. Lives on the worker's event loop. */
final class AlertSending {
    private static final Logger LOG = LoggerFactory.getLogger(AlertSending.class);
    /** What the platforms take (twilio-and-somleng.md section 4.1). */
    private static final Duration LONGEST_VALIDITY = Duration.ofSeconds(36_000);

    private final Context context;
    private final AlertRows rows;
    private final InstantSource clock;
    private final Attempts attempts;
    private final Patience patience;
    private final AlertTimes times;
    private final Predicate<BroadcastId> mayGo;
    private final Turns turns = new Turns();

    /** @param mayGo asked again just before a row is begun: staff may have paused or stopped meanwhile */
    AlertSending(
            Vertx vertx,
            Context context,
            AlertRows rows,
            Paces paces,
            InstantSource clock,
            SendListener listener,
            AlertTimes times,
            Predicate<BroadcastId> mayGo) {
        this.context = context;
        this.rows = rows;
        this.clock = clock;
        this.attempts = new Attempts(paces, listener);
        this.patience = new Patience(vertx);
        this.times = times;
        this.mayGo = mayGo;
    }

    /** Sends one after waiting for its slot and its turn. Never fails. */
    Future<Void> send(Claim claim, SendingAlert alert, AlertGateway gateway, Duration wait) {
        return patience.pause(wait)
                .compose(slot -> turns.take(gateway))
                .compose(turn -> turn ? inTurn(claim, alert, gateway) : rows.giveBack(claim, clock.instant()))
                .recover(away -> {
                    LOG.debug("a row stays in hand until its lease is over");
                    return Future.succeededFuture();
                });
    }

    /** The turn is over with the attempt: writing its outcome needs none. */
    private Future<Void> inTurn(Claim claim, SendingAlert alert, AlertGateway gateway) {
        // Inside compose, so that also a bug ends the turn.
        return Future.succeededFuture()
                .compose(v -> patience.isHurrying() || !mayGo.test(alert.id())
                        ? rows.giveBack(claim, clock.instant()).map(back -> Optional.<Ended>empty())
                        : begin(claim, alert, gateway))
                // A messenger may end on any thread; turns live on this one.
                .onComplete(over -> context.runOnContext(v -> turns.end(gateway)))
                .compose(ended -> ended.isPresent() ? settle(ended.get()) : Future.succeededFuture());
    }

    /** From now on nothing waits for its slot: what has none yet goes back unsent. */
    void hurry() {
        patience.hurry();
        turns.hurry();
    }

    private Future<Optional<Ended>> begin(Claim claim, SendingAlert alert, AlertGateway gateway) {
        return rows.begin(claim, alert, gateway.name(), clock.instant()).compose(begun -> switch (begun) {
            case Begun.Send send -> attempt(send, alert, gateway);
            case Begun.Skipped skipped -> Future.succeededFuture(Optional.empty());
            case Begun.Lost lost -> Future.succeededFuture(Optional.empty());
        });
    }

    private Future<Optional<Ended>> attempt(Begun.Send send, SendingAlert alert, AlertGateway gateway) {
        return attempts.make(gateway.messenger(), message(send, alert, gateway))
                .map(outcome -> Optional.of(new Ended(send.attempt(), outcome)));
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

    private Future<Void> settle(Ended ended) {
        Instant now = clock.instant();
        RowSettlement settlement =
                AlertPolicy.after(ended.attempt(), ended.outcome(), now.plus(times.firstLook()), now);
        return patience.write(() -> rows.settle(ended.attempt(), settlement, clock.instant()))
                .map(written -> {
                    if (!written) {
                        LOG.warn("the outcome of an alert's row could not be written; it will count as unknown");
                    }
                    return null;
                });
    }

    /** An attempt that was made. */
    private record Ended(Attempt attempt, SendOutcome outcome) {}
}
