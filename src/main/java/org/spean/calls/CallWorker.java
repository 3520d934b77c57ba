package org.spean.calls;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.model.ContactId;
import org.spean.outbox.SendOutcome;

/**
 * Calls the people who asked for it: at most one call a second, none outside {@link CallHours}. Lives on one event loop of its own
 * context. Leases in the queue make it safe that several workers look at the same partition.
 */
public final class CallWorker {
    /** Every partition is looked at once in this time, if nobody is to be called. */
    public static final Duration ROUND = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(CallWorker.class);
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int LOOKS = ContactId.PARTITIONS / (int) ROUND.toSeconds() + 1;
    private static final int MOST_IN_HAND = 10;
    /** Longer than a phone rings and than an attempt may take. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Vertx vertx;
    private final Context context;
    private final CallQueue queue;
    private final Map<String, Caller> callers;
    private final InstantSource clock;
    private final Promise<Void> stopped = Promise.promise();
    private long timer = -1;
    private int partition;
    private boolean looking;
    private int inHand;
    private boolean stopping;

    /** @param callers by gateway name */
    public CallWorker(Vertx vertx, CallQueue queue, Map<String, Caller> callers, InstantSource clock) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.queue = queue;
        this.callers = Map.copyOf(callers);
        this.clock = clock;
    }

    /** Starts looking. */
    public void start() {
        context.runOnContext(v -> timer = vertx.setPeriodic(PACE.toMillis(), t -> tick()));
    }

    /** Calls nobody more; completes when the outcome of what is being asked for is written. */
    public Future<Void> stop() {
        context.runOnContext(v -> {
            stopping = true;
            if (timer >= 0) {
                vertx.cancelTimer(timer);
            }
            completeWhenIdle();
        });
        return stopped.future();
    }

    private void tick() {
        if (!stopping && !looking && inHand < MOST_IN_HAND && CallHours.open(clock.instant())) {
            looking = true;
            look(LOOKS);
        }
    }

    private void look(int left) {
        if (left == 0 || stopping) {
            looking = false;
            completeWhenIdle();
            return;
        }
        queue.claim(partition, 1, LEASE, clock.instant())
                .onComplete(claimed -> context.runOnContext(v -> looked(left, claimed)));
    }

    /** A call found ends the look: the next one has its own second. A store that is away is asked again in a second, not before. */
    private void looked(int left, AsyncResult<List<OutgoingCall>> claimed) {
        List<OutgoingCall> calls = claimed.succeeded() ? claimed.result() : List.of();
        calls.forEach(this::place);
        if (calls.isEmpty()) {
            partition = (partition + 1) % ContactId.PARTITIONS;
        }
        look(claimed.succeeded() && calls.isEmpty() ? left - 1 : 0);
    }

    private void place(OutgoingCall call) {
        inHand++;
        Caller caller = callers.get(call.gateway());
        Future<SendOutcome> made = caller == null
                ? Future.succeededFuture(new SendOutcome.Refused("no-such-gateway", SendOutcome.Mark.NOTHING, true))
                : Future.succeededFuture().compose(v -> caller.call(call));
        made.otherwise(surprise -> new SendOutcome.Unknown(surprise.getClass().getSimpleName()))
                .compose(outcome -> queue.settle(call.id(), news(call, outcome), clock.instant()))
                .onComplete(settled -> context.runOnContext(v -> done(settled)));
    }

    private void done(AsyncResult<Boolean> settled) {
        if (settled.failed()) {
            LOG.warn("the outcome of a call could not be written; without news it counts as a try");
        }
        inHand--;
        completeWhenIdle();
    }

    private static CallNews news(OutgoingCall call, SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted accepted -> CallNews.RINGING;
            case SendOutcome.Unknown unknown -> CallNews.RINGING;
            case SendOutcome.TryLater later -> CallNews.MISSED;
            case SendOutcome.Refused refused -> {
                if (refused.alarm()) {
                    LOG.error("gateway {} refuses to call, code {}", call.gateway(), refused.code());
                }
                yield CallNews.REFUSED;
            }
        };
    }

    private void completeWhenIdle() {
        if (stopping && !looking && inHand == 0) {
            stopped.tryComplete();
        }
    }
}
