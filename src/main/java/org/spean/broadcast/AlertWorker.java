package org.spean.broadcast;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.spean.broadcast.AlertRows.Claim;
import org.spean.broadcast.Places.Place;
import org.spean.outbox.OutboxWorker.SendListener;
import org.spean.outbox.Paces;
import org.spean.outbox.Paces.Slots;

/**
 * Sends alerts, one instance of several: asks the gateway's pace for slots, claims as many rows, sends each at its slot, several at a
 * time so that asking costs little. It never holds more than the gateway takes within {@link #AHEAD}, so a reply never waits behind an alert. Without an alert that may go out it
 * asks nobody for anything. Lives on one event loop of its own context.
 */
public final class AlertWorker {
    /** An alert gets no slot that is further ahead. */
    static final Duration AHEAD = Duration.ofMillis(250);

    private static final Duration BEAT = Duration.ofMillis(100);
    private static final Duration SHORTEST = Duration.ofMillis(5);

    private final Vertx vertx;
    private final Context context;
    private final AlertRows rows;
    private final Paces paces;
    private final List<AlertGateway> gateways;
    private final Supplier<List<SendingAlert>> alerts;
    private final InstantSource clock;
    private final AlertTimes times;
    private final AlertSending sending;
    private final Places places;
    private final Map<String, Integer> inHand = new HashMap<>();
    private final Map<String, Instant> closedUntil = new HashMap<>();
    private final Promise<Void> stopped = Promise.promise();

    private long timer = -1;
    private boolean dealing;
    private boolean stopping;

    /**
     * @param gateways all that can send texts; the first that is well is used
     * @param alerts which may go out just now; asked on every beat
     * @param first partition to begin with, another one at each instance
     */
    public AlertWorker(
            Vertx vertx,
            AlertRows rows,
            Paces paces,
            List<AlertGateway> gateways,
            Supplier<List<SendingAlert>> alerts,
            InstantSource clock,
            int first,
            AlertTimes times,
            SendListener listener) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.rows = rows;
        this.paces = paces;
        this.gateways = List.copyOf(gateways);
        this.alerts = alerts;
        this.clock = clock;
        this.times = times;
        this.places = new Places(first);
        this.sending = new AlertSending(vertx, context, rows, paces, clock, listener, times, this::mayGo);
    }

    /** Starts. Any thread. */
    public void start() {
        context.runOnContext(v -> {
            timer = vertx.setPeriodic(BEAT.toMillis(), t -> pump(1));
            pump(1);
        });
    }

    /** Rows of an alert wait in a partition that this worker may think dry. Any thread. */
    public void wet(BroadcastId alert, int partition) {
        context.runOnContext(v -> places.wet(alert, partition));
    }

    /** Claims nothing more, gives back what has no slot yet; completes when what is being sent is settled. Any thread. */
    public Future<Void> stop() {
        context.runOnContext(v -> {
            stopping = true;
            vertx.cancelTimer(timer);
            sending.hurry();
            completeWhenIdle();
        });
        return stopped.future();
    }

    private boolean mayGo(BroadcastId alert) {
        places.keep(alerts.get());
        return places.may(alert);
    }

    /** @param least rows worth asking for */
    private void pump(int least) {
        if (stopping || dealing) {
            return;
        }
        places.keep(alerts.get());
        Optional<Place> place = places.next();
        if (place.isEmpty()) {
            return;
        }
        healthy().ifPresent(gateway -> {
            int room = gateway.forAlerts()
                    + gateway.ahead(place.get().alert().channel())
                    - inHand.getOrDefault(gateway.name(), 0);
            if (room >= least) {
                dealing = true;
                paces.take(gateway.name(), gateway.perSecond(), room, AHEAD)
                        .onComplete(taken -> context.runOnContext(v -> slotted(gateway, taken)));
            }
        });
    }

    private Optional<AlertGateway> healthy() {
        Instant now = clock.instant();
        return gateways.stream()
                .filter(gateway -> !now.isBefore(closedUntil.getOrDefault(gateway.name(), Instant.MIN)))
                .findFirst();
    }

    private void slotted(AlertGateway gateway, AsyncResult<Slots> taken) {
        if (taken.failed()) {
            rest();
            return;
        }
        Slots slots = taken.result();
        if (slots.count() > 0) {
            deal(gateway, slots, 0);
            return;
        }
        rest();
        if (slots.closed()) {
            closedUntil.put(gateway.name(), clock.instant().plus(slots.first()));
            pump(1);
        } else if (slots.first().compareTo(BEAT) < 0) {
            vertx.setTimer(Math.max(slots.first().toMillis(), SHORTEST.toMillis()), t -> pump(1));
        }
    }

    /** Claims as many rows as there are slots left, partition by partition. */
    private void deal(AlertGateway gateway, Slots slots, int dealt) {
        Optional<Place> place = places.next();
        if (stopping || dealt == slots.count() || place.isEmpty()) {
            rest();
            if (dealt > 0) {
                pump(place.map(next -> least(gateway, next.alert())).orElse(1));
            }
            return;
        }
        Place here = place.get();
        Instant now = clock.instant();
        int most = slots.count() - dealt;
        rows.claim(here.alert().id(), here.partition(), most, now.plus(times.lease()), now)
                .onComplete(claimed -> context.runOnContext(v -> {
                    if (claimed.failed()) {
                        rest();
                        return;
                    }
                    if (claimed.result().size() < most) {
                        places.dry(here);
                    }
                    int next = dealt;
                    for (Claim claim : claimed.result()) {
                        launch(
                                claim,
                                here.alert(),
                                gateway,
                                slots.first().plus(slots.gap().multipliedBy(next++)));
                    }
                    deal(gateway, slots, next);
                }));
    }

    private void launch(Claim claim, SendingAlert alert, AlertGateway gateway, Duration wait) {
        inHand.merge(gateway.name(), 1, Integer::sum);
        sending.send(claim, alert, gateway, wait)
                .onComplete(done -> context.runOnContext(v -> {
                    inHand.merge(gateway.name(), -1, Integer::sum);
                    pump(least(gateway, alert));
                    completeWhenIdle();
                }));
    }

    /** Asking for one row at a time would cost two trips to Redis each. */
    private static int least(AlertGateway gateway, SendingAlert alert) {
        return Math.max(1, gateway.ahead(alert.channel()) / 2);
    }

    private void rest() {
        dealing = false;
        completeWhenIdle();
    }

    private void completeWhenIdle() {
        if (stopping && !dealing && inHand.values().stream().allMatch(count -> count == 0)) {
            stopped.tryComplete();
        }
    }
}
