package org.spean.outbox;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.model.ContactId;
import org.spean.outbox.OutboxWorker.SendListener;
import org.spean.outbox.Paces.News;
import org.spean.outbox.Paces.Slots;

/**
 * Sends what was claimed: waits for a slot of the gateway's pace, makes the one attempt, writes what came of it. Lives on the
 * worker's event loop.
 */
final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /** A lost settlement turns a message that was sent, or refused, into an unknown one: worth some patience. */
    private static final int SETTLE_TRIES = 6;

    private static final Duration SETTLE_PAUSE = Duration.ofSeconds(1);

    /** Who would wait longer for a slot waits in the outbox: well within a lease. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    /** What is claimed while Redis goes away is not held up for its pace. */
    private static final Slots NOW = new Slots(1, Duration.ZERO, Duration.ZERO, false);

    private final Vertx vertx;
    private final Outbox outbox;
    private final Map<String, Route> routes;
    private final InstantSource clock;
    private final String worker;
    private final SendListener listener;
    private final Paces paces;
    private final OutgoingSwitch outgoing;
    private final Map<ContactId, Future<Void>> lastOf = new HashMap<>();
    private final Set<Promise<Void>> waiting = new HashSet<>();
    private boolean hurrying;

    Sending(
            Vertx vertx,
            Outbox outbox,
            Map<String, Route> routes,
            Paces paces,
            InstantSource clock,
            String worker,
            SendListener listener,
            OutgoingSwitch outgoing) {
        this.vertx = vertx;
        this.outbox = outbox;
        this.routes = Map.copyOf(routes);
        this.paces = paces;
        this.clock = clock;
        this.worker = worker;
        this.listener = listener;
        this.outgoing = outgoing;
    }

    /**
     * Sends one. Texts to one person go one after the other, in the order of the calls. Never fails; when it completes, the
     * outcome is written, or could not be.
     */
    Future<Settlement> send(Outgoing message) {
        ContactId contact = message.contact();
        Future<Void> before = lastOf.getOrDefault(contact, Future.succeededFuture());
        Future<Settlement> sent = before.transform(done -> atPace(message));
        Future<Void> mine = sent.mapEmpty();
        lastOf.put(contact, mine);
        mine.onComplete(done -> lastOf.remove(contact, mine));
        return sent;
    }

    /** From now on nothing waits: what has no slot yet goes back to the outbox unsent. */
    void hurry() {
        hurrying = true;
        List.copyOf(waiting).forEach(Promise::tryComplete);
    }

    private Future<Settlement> atPace(Outgoing message) {
        Route route = routes.get(message.gateway());
        if (route == null) {
            return settle(message, new SendOutcome.Refused("no-such-gateway", SendOutcome.Mark.NOTHING, true));
        }
        if (hurrying || !outgoing.mayGo()) {
            return putBack(message);
        }
        return paces.take(message.gateway(), route.perSecond(), 1, PATIENCE)
                .otherwise(NOW)
                .compose(slots -> slots.count() == 0
                        ? settle(message, RetryPolicy.withoutSlot(message, due(slots)), 1)
                        : pause(slots.first())
                                .compose(slot ->
                                        hurrying || !outgoing.mayGo() ? putBack(message) : attempt(route, message)));
    }

    private Instant due(Slots none) {
        Duration wait = none.first().compareTo(SHORTEST_WAIT) > 0 ? none.first() : SHORTEST_WAIT;
        return clock.instant().plus(wait);
    }

    private Future<Settlement> putBack(Outgoing message) {
        return settle(message, new Settlement.Again(clock.instant(), "stopping"), 1);
    }

    private Future<Settlement> attempt(Route route, Outgoing message) {
        long started = System.nanoTime();
        return Future.succeededFuture()
                .compose(v -> route.messenger().send(message))
                .otherwise(
                        surprise -> new SendOutcome.Unknown(surprise.getClass().getSimpleName()))
                .compose(outcome -> {
                    tell(message, outcome, Duration.ofNanos(System.nanoTime() - started));
                    paces.news(message.gateway(), News.of(outcome)).onSuccess(opened -> {
                        if (opened) {
                            listener.stopped(message.gateway());
                        }
                    });
                    return settle(message, outcome);
                });
    }

    private void tell(Outgoing message, SendOutcome outcome, Duration took) {
        try {
            listener.attempted(message, outcome, took);
        } catch (RuntimeException bug) {
            LOG.error("a listener failed: {}", bug.getClass().getSimpleName());
        }
    }

    private Future<Settlement> settle(Outgoing message, SendOutcome outcome) {
        return settle(message, RetryPolicy.after(message, outcome, clock.instant()), 1);
    }

    private Future<Settlement> settle(Outgoing message, Settlement settlement, int attempt) {
        return outbox.settle(message, worker, settlement, clock.instant())
                .map(settlement)
                .recover(failure -> {
                    if (attempt >= SETTLE_TRIES || hurrying) {
                        LOG.warn("the outcome of a send could not be written; it will count as unknown");
                        return Future.succeededFuture(settlement);
                    }
                    return pause(SETTLE_PAUSE).compose(v -> settle(message, settlement, attempt + 1));
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
