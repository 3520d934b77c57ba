package org.spean.calls;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.outbox.OutgoingSwitch;
import org.spean.outbox.SendOutcome;
import org.spean.rounds.Look.Next;
import org.spean.rounds.Rounds;

/**
 * Calls the people who asked for it: at most one call a second, none outside {@link CallHours}. Lives on one event loop of its own
 * context. Leases in the queue make it safe that several workers look at the same partition.
 */
public final class CallWorker {
    /** Every partition is looked at once in this time, if nobody is to be called. */
    public static final Duration ROUND = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(CallWorker.class);
    private static final Duration PACE = Duration.ofSeconds(1);
    private static final int MOST_IN_HAND = 10;
    /** Two beats: the next wish is found by then. */
    private static final Duration QUIET = Duration.ofSeconds(2);
    /** Longer than a phone rings and than an attempt may take. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final Context context;
    private final Rounds rounds;
    private final CallQueue queue;
    private final Map<String, Caller> callers;
    private final InstantSource clock;
    private final OutgoingSwitch outgoing;
    private final Promise<Void> stopped = Promise.promise();
    private int inHand;
    private boolean looksNoMore;
    private volatile Instant latest = Instant.MIN;

    /** One that nobody can stop. @param callers by gateway name */
    public CallWorker(Vertx vertx, CallQueue queue, Map<String, Caller> callers, InstantSource clock) {
        this(vertx, queue, callers, clock, OutgoingSwitch.ON);
    }

    /** @param callers by gateway name */
    public CallWorker(
            Vertx vertx, CallQueue queue, Map<String, Caller> callers, InstantSource clock, OutgoingSwitch outgoing) {
        this.context = vertx.getOrCreateContext();
        this.rounds = new Rounds(vertx, context, PACE, Rounds.looksABeat(PACE, ROUND), this::look);
        this.queue = queue;
        this.callers = Map.copyOf(callers);
        this.clock = clock;
        this.outgoing = outgoing;
    }

    /** Starts looking. */
    public void start() {
        rounds.start();
    }

    /** Calls nobody more; completes when the outcome of what is being asked for is written. */
    public Future<Void> stop() {
        rounds.stop()
                .onComplete(done -> context.runOnContext(v -> {
                    looksNoMore = true;
                    completeWhenIdle();
                }));
        return stopped.future();
    }

    /** A call found ends the beat: the next one has its own second. A store that is away is asked again in a second, not before. */
    private Future<Next> look(int partition) {
        if (inHand >= MOST_IN_HAND || !outgoing.mayGo() || !outgoing.isFresh() || !CallHours.open(clock.instant())) {
            return Future.succeededFuture(Next.AGAIN);
        }
        return queue.claim(partition, 1, LEASE, clock.instant()).map(calls -> {
            context.runOnContext(v -> calls.forEach(this::place));
            return calls.isEmpty() ? Next.ONWARD : Next.AGAIN;
        });
    }

    /** Whether somebody who asked for it was called just now: calls that can wait do so. Any thread. */
    public boolean isBusy() {
        return clock.instant().isBefore(latest.plus(QUIET));
    }

    private void place(OutgoingCall call) {
        inHand++;
        latest = clock.instant();
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
        if (looksNoMore && inHand == 0) {
            stopped.tryComplete();
        }
    }
}
