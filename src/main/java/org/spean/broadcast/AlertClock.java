package org.spean.broadcast;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens to alerts without anybody doing it: looks once a second at those that are alive. Several instances may run one on
 * the same store: every step can be done twice, and only one of two writes a change. Lives on one event loop of its own context.
 */
public final class AlertClock {
    static final Duration EVERY = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(AlertClock.class);

    private final Vertx vertx;
    private final Context context;
    private final BroadcastPorts ports;
    private final InstantSource clock;
    private final Finishing finishing;
    private final AlertSteps steps;
    private final Promise<Void> stopped = Promise.promise();
    /** Alerts whose step is under way: one with many people may take longer than a second. */
    private final Set<BroadcastId> busy = new HashSet<>();

    private long timer = -1;
    private boolean looking;
    private boolean stopping;

    public AlertClock(Vertx vertx, BroadcastPorts ports, InstantSource clock, AlertTimes times) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.ports = ports;
        this.clock = clock;
        this.finishing = new Finishing(times.receipts());
        this.steps = new AlertSteps(ports, finishing);
    }

    /** Starts looking. Any thread. */
    public void start() {
        context.runOnContext(v -> {
            timer = vertx.setPeriodic(EVERY.toMillis(), t -> look());
            look();
        });
    }

    /** Begins nothing more; completes when what was begun is over. Any thread. */
    public Future<Void> stop() {
        context.runOnContext(v -> {
            stopping = true;
            vertx.cancelTimer(timer);
            completeWhenIdle();
        });
        return stopped.future();
    }

    /** Looks once now; completes when every step it began is over. Never fails. Any thread. */
    public Future<Void> once() {
        Promise<Void> over = Promise.promise();
        context.runOnContext(v -> look().onComplete(over));
        return over.future();
    }

    private Future<Void> look() {
        if (looking || stopping) {
            return Future.succeededFuture();
        }
        looking = true;
        Instant now = clock.instant();
        return ports.stops()
                .read(now)
                .compose(stop -> ports.store().alive().compose(alive -> steps(alive, stop.isPresent(), now)))
                .transform(looked -> {
                    looking = false;
                    completeWhenIdle();
                    return Future.succeededFuture();
                });
    }

    /** The next look may come before they are over. */
    private Future<Void> steps(List<Broadcast> alive, boolean allStopped, Instant now) {
        looking = false;
        finishing.keep(alive.stream().map(Broadcast::id).collect(Collectors.toUnmodifiableSet()));
        return Future.join(alive.stream()
                        .map(alert -> step(alert, allStopped, now))
                        .toList())
                .mapEmpty();
    }

    private Future<Void> step(Broadcast alert, boolean allStopped, Instant now) {
        if (stopping || !busy.add(alert.id())) {
            return Future.succeededFuture();
        }
        // An exception on the spot is a failed step too: else the alert would never be looked at again.
        return Future.succeededFuture()
                .compose(v -> steps.next(alert, allStopped, now))
                .onFailure(failure -> LOG.debug(
                        "a step of an alert is tried again: {}",
                        failure.getClass().getSimpleName()))
                .onComplete(done -> {
                    busy.remove(alert.id());
                    completeWhenIdle();
                });
    }

    private void completeWhenIdle() {
        if (stopping && !looking && busy.isEmpty()) {
            stopped.tryComplete();
        }
    }
}
