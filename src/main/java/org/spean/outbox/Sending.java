package org.spean.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.model.ContactId;
import org.spean.outbox.OutboxWorker.SendListener;
import org.spean.outbox.Paces.Slots;

/**
 * Sends what was claimed: waits for a slot of the gateway's pace, makes the one attempt, writes what came of it. Lives on the
 * worker's event loop.
 */
final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /** Who would wait longer for a slot waits in the outbox: well within a lease. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    /** What is claimed while Redis goes away is not held up for its pace. */
    private static final Slots NOW = new Slots(1, Duration.ZERO, Duration.ZERO, false);

    private final Outbox outbox;
    private final Map<String, Route> routes;
    private final InstantSource clock;
    private final String worker;
    private final Paces paces;
    private final Attempts attempts;
    private final Patience patience;
    private final OutgoingSwitch outgoing;
    private final Map<ContactId, Future<Void>> lastOf = new HashMap<>();

    Sending(
            Vertx vertx,
            Outbox outbox,
            Map<String, Route> routes,
            Paces paces,
            InstantSource clock,
            String worker,
            SendListener listener,
            OutgoingSwitch outgoing) {
        this.outbox = outbox;
        this.routes = Map.copyOf(routes);
        this.paces = paces;
        this.attempts = new Attempts(paces, listener);
        this.patience = new Patience(vertx);
        this.clock = clock;
        this.worker = worker;
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
        patience.hurry();
    }

    private Future<Settlement> atPace(Outgoing message) {
        Route route = routes.get(message.gateway());
        if (route == null) {
            return settle(message, new SendOutcome.Refused("no-such-gateway", SendOutcome.Mark.NOTHING, true));
        }
        if (!mayGo()) {
            return putBack(message);
        }
        return paces.take(message.gateway(), route.perSecond(), 1, LONGEST_WAIT)
                .otherwise(NOW)
                .compose(slots -> slots.count() == 0
                        ? settle(message, RetryPolicy.withoutSlot(message, due(slots)))
                        : patience.pause(slots.first())
                                .compose(slot -> mayGo() ? attempt(route, message) : putBack(message)));
    }

    private boolean mayGo() {
        return !patience.isHurrying() && outgoing.mayGo();
    }

    private Instant due(Slots none) {
        Duration wait = none.first().compareTo(SHORTEST_WAIT) > 0 ? none.first() : SHORTEST_WAIT;
        return clock.instant().plus(wait);
    }

    private Future<Settlement> putBack(Outgoing message) {
        return settle(message, new Settlement.Again(clock.instant(), "stopping"));
    }

    private Future<Settlement> attempt(Route route, Outgoing message) {
        return attempts.make(route.messenger(), message).compose(outcome -> settle(message, outcome));
    }

    private Future<Settlement> settle(Outgoing message, SendOutcome outcome) {
        return settle(message, RetryPolicy.after(message, outcome, clock.instant()));
    }

    private Future<Settlement> settle(Outgoing message, Settlement settlement) {
        return patience.write(() -> outbox.settle(message, worker, settlement, clock.instant()))
                .map(written -> {
                    if (!written) {
                        LOG.warn("the outcome of a send could not be written; it will count as unknown");
                    }
                    return settlement;
                });
    }
}
