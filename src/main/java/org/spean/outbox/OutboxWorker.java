package org.spean.outbox;

import io.vertx.core.Context;
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

/**
 * Empties the outbox. Lives on one event loop of its own context; {@link #ring} may be called from anywhere.
 *
 * <p>A partition is looked at when its doorbell rings and, for what other instances left, in turn every {@link #ROUND}. Leases
 * in the outbox make it safe that several workers look at the same partition.
 */
public final class OutboxWorker {
    /** Every partition is swept once in this time, doorbell or not. */
    public static final Duration ROUND = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final int SLICES = 20;
    private static final int BATCH = 16;
    /** Longer than the longest attempt (10 s) and the longest wait for a slot of a batch. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Vertx vertx;
    private final Context context;
    private final Outbox outbox;
    private final Map<String, Route> routes;
    private final Map<String, Pace> paces = new HashMap<>();
    private final InstantSource clock;
    private final String name;
    private final SendListener listener;

    private final Set<Integer> busy = new HashSet<>();
    private final Set<Integer> rungWhileBusy = new HashSet<>();
    private Promise<Void> idle = Promise.promise();
    private long timer = -1;
    private int slice;
    private boolean stopping;

    /**
     * @param routes by gateway name
     * @param name unique among all instances, e.g. host and process id
     */
    public OutboxWorker(
            Vertx vertx,
            Outbox outbox,
            Map<String, Route> routes,
            InstantSource clock,
            String name,
            SendListener listener) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.outbox = outbox;
        this.routes = Map.copyOf(routes);
        this.routes.forEach((gateway, route) -> paces.put(gateway, new Pace(route.perSecond())));
        this.clock = clock;
        this.name = name;
        this.listener = listener;
    }

    /** Told of every attempt, for metrics and alarms; called on the worker's event loop. */
    public interface SendListener {
        void attempted(Outgoing message, SendOutcome outcome, Duration took);
    }

    /** Starts sweeping. */
    public void start() {
        context.runOnContext(v -> {
            timer = vertx.setPeriodic(ROUND.toMillis() / SLICES, t -> sweep());
            sweep();
        });
    }

    /** Something was put into this partition just now. */
    public void ring(int partition) {
        context.runOnContext(v -> look(partition));
    }

    /** Claims nothing more; completes when what is being sent is settled. */
    public Future<Void> stop() {
        Promise<Void> stopped = Promise.promise();
        context.runOnContext(v -> {
            stopping = true;
            if (timer >= 0) {
                vertx.cancelTimer(timer);
            }
            if (busy.isEmpty()) {
                stopped.complete();
            } else {
                idle.future().onComplete(stopped);
            }
        });
        return stopped.future();
    }

    private void sweep() {
        for (int partition = slice; partition < ContactId.PARTITIONS; partition += SLICES) {
            expireThenLook(partition);
        }
        slice = (slice + 1) % SLICES;
    }

    private void expireThenLook(int partition) {
        outbox.expire(partition, clock.instant())
                .onSuccess(expired -> {
                    if (expired > 0) {
                        LOG.warn("sends with unknown outcome after a lost worker: {}", expired);
                    }
                    context.runOnContext(v -> look(partition));
                })
                .onFailure(failure ->
                        LOG.debug("outbox sweep failed: {}", failure.getClass().getSimpleName()));
    }

    private void look(int partition) {
        if (stopping) {
            return;
        }
        if (!busy.add(partition)) {
            rungWhileBusy.add(partition);
            return;
        }
        outbox.claim(partition, name, BATCH, LEASE, clock.instant())
                .compose(batch -> sendAll(batch).map(batch.size()))
                .onComplete(done -> context.runOnContext(v -> looked(partition, done.succeeded() ? done.result() : 0)));
    }

    private void looked(int partition, int sent) {
        busy.remove(partition);
        if (rungWhileBusy.remove(partition) || sent == BATCH) {
            look(partition);
        }
        if (busy.isEmpty()) {
            idle.tryComplete();
            idle = Promise.promise();
        }
    }

    private Future<Void> sendAll(List<Outgoing> batch) {
        return Future.join(batch.stream().map(this::sendAtPace).toList()).mapEmpty();
    }

    private Future<Void> sendAtPace(Outgoing message) {
        Route route = routes.get(message.gateway());
        Pace pace = paces.get(message.gateway());
        if (route == null || pace == null) {
            return settle(message, new SendOutcome.Refused("no-such-gateway", SendOutcome.Mark.NOTHING, true));
        }
        Duration wait = pace.take(clock.instant());
        return pause(wait).compose(v -> send(route, message));
    }

    private Future<Void> send(Route route, Outgoing message) {
        long started = System.nanoTime();
        return route.messenger()
                .send(message)
                .recover(surprise -> Future.succeededFuture(
                        new SendOutcome.Unknown(surprise.getClass().getSimpleName())))
                .compose(outcome -> {
                    listener.attempted(message, outcome, Duration.ofNanos(System.nanoTime() - started));
                    return settle(message, outcome);
                });
    }

    private Future<Void> settle(Outgoing message, SendOutcome outcome) {
        Instant now = clock.instant();
        return outbox.settle(message, name, RetryPolicy.after(message, outcome, now), now);
    }

    private Future<Void> pause(Duration wait) {
        if (wait.toMillis() <= 0) {
            return Future.succeededFuture();
        }
        Promise<Void> over = Promise.promise();
        vertx.setTimer(wait.toMillis(), t -> over.complete());
        return over.future();
    }
}
