package org.spean.outbox;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.rounds.Look;
import org.spean.rounds.Rounds;

/**
 * Empties the outbox. Lives on one event loop of its own context; {@link #ring} may be called from anywhere.
 *
 * <p>A partition is looked at when its doorbell rings, when a retry of its messages is due and, for what other instances left,
 * in turn every {@link #ROUND}. Leases in the outbox make it safe that several workers look at the same partition. Never more is
 * claimed than the gateways take in {@link #AHEAD}: who waits longer waits in the outbox, where others can take it.
 */
public final class OutboxWorker {
    /** Every partition is swept once in this time, doorbell or not. */
    public static final Duration ROUND = Duration.ofSeconds(10);

    /** Claimed messages wait at most about so long for their slot. */
    static final Duration AHEAD = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(OutboxWorker.class);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final int BATCH = 16;
    private static final int MOST_IN_HAND = 256;
    /**
     * Of a claim, for the wait for its slot and for an attempt or two (10 s each) for the same person before it; then of an attempt,
     * with the tries to settle. What a dead instance had in hand waits so long.
     */
    static final Duration LEASE = Duration.ofSeconds(30);

    private final Vertx vertx;
    private final Context context;
    private final Outbox outbox;
    private final InstantSource clock;
    private final String name;
    private final Sending sending;
    private final Rounds rounds;
    private final OutgoingSwitch outgoing;
    private final int capacity;

    private final Set<Integer> claiming = new HashSet<>();
    private final Set<Integer> rungWhileClaiming = new HashSet<>();
    /** Partitions that were not looked at because the hands were full. */
    private final LinkedHashSet<Integer> crowded = new LinkedHashSet<>();

    private final Promise<Void> stopped = Promise.promise();
    private int inHand;
    private long claims;
    private boolean stopping;

    /** One that nobody can stop. */
    public OutboxWorker(
            Vertx vertx,
            Outbox outbox,
            Map<String, Route> routes,
            Paces paces,
            InstantSource clock,
            String name,
            SendListener listener) {
        this(vertx, outbox, routes, paces, clock, name, listener, OutgoingSwitch.ON);
    }

    /**
     * @param routes by gateway name
     * @param paces how fast each is fed
     * @param name unique among all instances, e.g. host and process id
     */
    public OutboxWorker(
            Vertx vertx,
            Outbox outbox,
            Map<String, Route> routes,
            Paces paces,
            InstantSource clock,
            String name,
            SendListener listener,
            OutgoingSwitch outgoing) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.outbox = outbox;
        this.clock = clock;
        this.name = name;
        this.rounds = new Rounds(vertx, context, BEAT, Rounds.looksABeat(BEAT, ROUND), this::sweep);
        this.outgoing = outgoing;
        this.sending = new Sending(vertx, outbox, routes, paces, clock, LEASE, listener, outgoing);
        double slowest =
                routes.values().stream().mapToDouble(Route::perSecond).min().orElse(1);
        this.capacity = (int) Math.clamp(slowest * AHEAD.toSeconds(), 1, MOST_IN_HAND);
    }

    /** Told of every attempt, for metrics and alarms; called on the worker's event loop. */
    public interface SendListener {
        void attempted(Outgoing message, SendOutcome outcome, Duration took);

        /** Nothing goes to this gateway for a while: it does not answer, or takes nothing from us any more. */
        default void stopped(String gateway) {}
    }

    /** Starts sweeping. */
    public void start() {
        rounds.start();
    }

    /** Something was put into this partition just now. */
    public void ring(int partition) {
        context.runOnContext(v -> look(partition));
    }

    /** Claims nothing more; completes when what is being sent is settled. What only waits for its slot goes back unsent. */
    public Future<Void> stop() {
        context.runOnContext(v -> {
            stopping = true;
            rounds.stop();
            sending.hurry();
            completeWhenIdle();
        });
        return stopped.future();
    }

    /** The partitions of a beat are looked at side by side: one that is slow makes no other wait. */
    private Future<Look.Next> sweep(int partition) {
        expireThenLook(partition);
        return Future.succeededFuture(Look.Next.ONWARD);
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
        if (stopping || !outgoing.mayGo()) {
            return;
        }
        if (claiming.contains(partition)) {
            rungWhileClaiming.add(partition);
            return;
        }
        int most = Math.min(BATCH, capacity - inHand);
        if (most <= 0) {
            crowded.add(partition);
            return;
        }
        claiming.add(partition);
        inHand += most;
        outbox.claim(partition, name + "-" + claims++, most, LEASE, clock.instant())
                .onComplete(claimed -> context.runOnContext(v -> claimed(partition, most, claimed)));
    }

    private void claimed(int partition, int most, AsyncResult<List<Claim>> claimed) {
        List<Claim> batch = claimed.succeeded() ? claimed.result() : List.of();
        claiming.remove(partition);
        for (Claim claim : batch) {
            sending.send(claim).onComplete(done -> context.runOnContext(v -> settled(partition, done.result())));
        }
        boolean more = rungWhileClaiming.remove(partition) || batch.size() == most;
        putDown(most - batch.size());
        if (more) {
            look(partition);
        }
    }

    private void settled(int partition, Optional<Instant> due) {
        if (due.isPresent() && !stopping) {
            long wait = Duration.between(clock.instant(), due.get()).toMillis();
            vertx.setTimer(Math.max(1, wait), t -> look(partition));
        }
        putDown(1);
    }

    private void putDown(int messages) {
        inHand -= messages;
        if (!crowded.isEmpty() && inHand < capacity) {
            look(crowded.removeFirst());
        }
        completeWhenIdle();
    }

    private void completeWhenIdle() {
        if (stopping && inHand == 0) {
            stopped.tryComplete();
        }
    }
}
