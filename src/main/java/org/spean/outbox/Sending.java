package org.spean.outbox;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.model.ContactId;
import org.spean.outbox.Outbox.GivenBack;
import org.spean.outbox.OutboxWorker.SendListener;
import org.spean.outbox.Paces.Slots;

/**
 * Sends what was claimed: waits for a slot of the gateway's pace, writes that the attempt begins, makes it, writes what came of it.
 * Lives on the worker's event loop.
 */
final class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    /** Who would wait longer for a slot waits in the outbox: well within a lease. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    /** Longer than it takes to read again whether everything is stopped. */
    private static final Duration UNTIL_KNOWN = Duration.ofMillis(600);

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

    /** Without Redis nothing can begin either; and it may be back by then. */
    private static final Slots NOW = new Slots(1, Duration.ZERO, Duration.ZERO, false);

    private final Outbox outbox;
    private final Map<String, Route> routes;
    private final InstantSource clock;
    private final Duration lease;
    private final Paces paces;
    private final Attempts attempts;
    private final Patience patience;
    private final OutgoingSwitch outgoing;
    private final Map<ContactId, Future<Void>> lastOf = new HashMap<>();

    /** @param lease for an attempt */
    Sending(
            Vertx vertx,
            Outbox outbox,
            Map<String, Route> routes,
            Paces paces,
            InstantSource clock,
            Duration lease,
            SendListener listener,
            OutgoingSwitch outgoing) {
        this.outbox = outbox;
        this.routes = Map.copyOf(routes);
        this.paces = paces;
        this.attempts = new Attempts(paces, listener);
        this.patience = new Patience(vertx);
        this.clock = clock;
        this.lease = lease;
        this.outgoing = outgoing;
    }

    /**
     * Sends one. Texts to one person go one after the other, in the order of the calls. Never fails; when it completes, the
     * outcome is written, or could not be.
     *
     * @return when it is due again; empty: not by us
     */
    Future<Optional<Instant>> send(Claim claim) {
        ContactId contact = claim.contact();
        Future<Void> before = lastOf.getOrDefault(contact, Future.succeededFuture());
        Future<Optional<Instant>> sent = before.transform(done -> atPace(claim)).otherwise(Optional.empty());
        Future<Void> mine = sent.mapEmpty();
        lastOf.put(contact, mine);
        mine.onComplete(done -> lastOf.remove(contact, mine));
        return sent;
    }

    /** From now on nothing waits: what has no slot yet goes back to the outbox unsent. */
    void hurry() {
        patience.hurry();
    }

    private Future<Optional<Instant>> atPace(Claim claim) {
        Route route = routes.get(claim.gateway());
        if (route == null) {
            return giveBack(claim, new GivenBack.Never("no-such-gateway"));
        }
        if (!mayGo()) {
            return putBack(claim);
        }
        return paces.take(claim.gateway(), route.perSecond(), 1, LONGEST_WAIT)
                .otherwise(NOW)
                .compose(slots -> slots.count() == 0
                        ? giveBack(claim, RetryPolicy.withoutSlot(claim, slots.closed(), due(slots)))
                        : patience.pause(slots.first())
                                .compose(slot -> mayGo() ? beginIfKnown(route, claim) : putBack(claim)));
    }

    private Future<Optional<Instant>> beginIfKnown(Route route, Claim claim) {
        return outgoing.isFresh()
                ? begin(route, claim)
                : giveBack(claim, new GivenBack.Due(clock.instant().plus(UNTIL_KNOWN)));
    }

    private boolean mayGo() {
        return !patience.isHurrying() && outgoing.mayGo();
    }

    private Instant due(Slots none) {
        Duration wait = none.first().compareTo(SHORTEST_WAIT) > 0 ? none.first() : SHORTEST_WAIT;
        return clock.instant().plus(wait);
    }

    private Future<Optional<Instant>> putBack(Claim claim) {
        return giveBack(claim, new GivenBack.Due(clock.instant()));
    }

    private Future<Optional<Instant>> giveBack(Claim claim, GivenBack how) {
        return patience.write(() -> outbox.giveBack(claim, how, clock.instant()))
                .map(written -> switch (how) {
                    case GivenBack.Due due -> Optional.of(due.due());
                    case GivenBack.Closed closed -> Optional.of(closed.due());
                    case GivenBack.Never never -> Optional.empty();
                });
    }

    /** Only now: whoever dies before has not sent it, and others will. */
    private Future<Optional<Instant>> begin(Route route, Claim claim) {
        return outbox.begin(claim, lease, clock.instant())
                .compose(begun -> begun.map(message -> attempt(route, claim, message))
                        .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Optional<Instant>> attempt(Route route, Claim claim, Outgoing message) {
        return attempts.make(route.messenger(), message)
                .compose(outcome -> settle(claim, message, RetryPolicy.after(message, outcome, clock.instant())));
    }

    private Future<Optional<Instant>> settle(Claim claim, Outgoing message, Settlement settlement) {
        return patience.write(() -> outbox.settle(message, claim.hand(), settlement, clock.instant()))
                .map(written -> {
                    if (!written) {
                        LOG.warn("the outcome of a send could not be written; it will count as unknown");
                    }
                    return switch (settlement) {
                        case Settlement.Again again -> Optional.of(again.due());
                        case Settlement.Accepted accepted -> Optional.empty();
                        case Settlement.Failed failed -> Optional.empty();
                        case Settlement.Unknown unknown -> Optional.empty();
                    };
                });
    }
}
