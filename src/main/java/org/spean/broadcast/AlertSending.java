package org.spean.broadcast;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.broadcast.AlertRows.Attempt;
import org.spean.broadcast.AlertRows.Begun;
import org.spean.broadcast.AlertRows.Claim;
import org.spean.outbox.OutboxWorker.SendListener;
import org.spean.outbox.Outgoing;
import org.spean.outbox.Paces;
import org.spean.outbox.Paces.News;
import org.spean.outbox.SendOutcome;

/** One row from somebody's hand to its settlement. Lives on the worker's event loop. */
final class AlertSending {
    private static final Logger LOG = LoggerFactory.getLogger(AlertSending.class);
    private static final int SETTLE_TRIES = 6;
    private static final Duration SETTLE_PAUSE = Duration.ofSeconds(1);
    /** What the platforms take (twilio-and-somleng.md section 4.1). */
    private static final Duration LONGEST_VALIDITY = Duration.ofSeconds(36_000);

    private final Vertx vertx;
    private final AlertRows rows;
    private final Paces paces;
    private final InstantSource clock;
    private final SendListener listener;
    private final AlertTimes times;
    private final Predicate<BroadcastId> mayGo;
    private final Set<Promise<Void>> waiting = new HashSet<>();
    private boolean hurrying;

    /** @param mayGo asked again just before a row is begun: staff may have paused or stopped meanwhile */
    AlertSending(
            Vertx vertx,
            AlertRows rows,
            Paces paces,
            InstantSource clock,
            SendListener listener,
            AlertTimes times,
            Predicate<BroadcastId> mayGo) {
        this.vertx = vertx;
        this.rows = rows;
        this.paces = paces;
        this.clock = clock;
        this.listener = listener;
        this.times = times;
        this.mayGo = mayGo;
    }

    /** Sends one after waiting for its slot. Never fails. */
    Future<Void> send(Claim claim, SendingAlert alert, AlertGateway gateway, Duration wait) {
        return pause(wait)
                .compose(slot -> hurrying || !mayGo.test(alert.id())
                        ? rows.giveBack(claim, clock.instant())
                        : begin(claim, alert, gateway))
                .recover(away -> {
                    LOG.debug("a row stays in hand until its lease is over");
                    return Future.succeededFuture();
                });
    }

    /** From now on nothing waits for its slot: what has none yet goes back unsent. */
    void hurry() {
        hurrying = true;
        List.copyOf(waiting).forEach(Promise::tryComplete);
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
        long started = System.nanoTime();
        return Future.succeededFuture()
                .compose(v -> gateway.messenger().send(message(send, alert, gateway)))
                .otherwise(
                        surprise -> new SendOutcome.Unknown(surprise.getClass().getSimpleName()))
                .compose(outcome -> {
                    tell(message(send, alert, gateway), outcome, Duration.ofNanos(System.nanoTime() - started));
                    Instant now = clock.instant();
                    return settle(attempt, AlertPolicy.after(attempt, outcome, now.plus(times.firstLook()), now), 1);
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

    private void tell(Outgoing message, SendOutcome outcome, Duration took) {
        paces.news(message.gateway(), News.of(outcome)).onSuccess(opened -> {
            if (opened) {
                listener.stopped(message.gateway());
            }
        });
        try {
            listener.attempted(message, outcome, took);
        } catch (RuntimeException bug) {
            LOG.error("a listener failed: {}", bug.getClass().getSimpleName());
        }
    }

    private Future<Void> settle(Attempt attempt, RowSettlement settlement, int tried) {
        return rows.settle(attempt, settlement, clock.instant())
                .<Void>mapEmpty()
                .recover(failure -> {
                    if (tried >= SETTLE_TRIES || hurrying) {
                        LOG.warn("the outcome of an alert's row could not be written; it will count as unknown");
                        return Future.succeededFuture();
                    }
                    return pause(SETTLE_PAUSE).compose(v -> settle(attempt, settlement, tried + 1));
                });
    }

    private Future<Void> pause(Duration wait) {
        if (wait.toMillis() <= 0 || hurrying) {
            return Future.succeededFuture();
        }
        Promise<Void> over = Promise.promise();
        waiting.add(over);
        vertx.setTimer(wait.toMillis(), t -> over.tryComplete());
        return over.future().onComplete(done -> waiting.remove(over));
    }
}
