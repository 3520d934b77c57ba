package org.spean.rounds;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.spean.model.ContactId;

/**
 * Looks at all partitions in turn. With every beat it goes on where it was, one look after the other, until it has looked often
 * enough for a beat or a {@link Look} asks to rest. A beat that comes while a look is still under way is left out: a slow store is
 * not asked faster. Whether several instances may look at the same partition is for the look's own lease to settle.
 */
public final class Rounds {
    private final Vertx vertx;
    private final Context context;
    private final Duration beat;
    private final int most;
    private final Look look;
    private final Promise<Void> stopped = Promise.promise();
    private long timer = -1;
    private int partition;
    private boolean looking;
    private boolean stopping;

    /**
     * @param context the event loop on which the looks are made
     * @param beat the shortest time between two beats
     * @param most looks in one beat
     */
    public Rounds(Vertx vertx, Context context, Duration beat, int most, Look look) {
        this.vertx = vertx;
        this.context = context;
        this.beat = beat;
        this.most = most;
        this.look = look;
    }

    /** The looks of a beat, if all partitions are to be looked at once in {@code round}. */
    public static int looksABeat(Duration beat, Duration round) {
        return Math.ceilDiv(ContactId.PARTITIONS * (int) beat.toMillis(), (int) round.toMillis());
    }

    /** Begins, with the first beat now. Any thread. */
    public void start() {
        context.runOnContext(v -> {
            timer = vertx.setPeriodic(beat.toMillis(), t -> beat());
            beat();
        });
    }

    /** Looks nowhere any more; completes when no look is under way. Any thread. */
    public Future<Void> stop() {
        context.runOnContext(v -> {
            stopping = true;
            vertx.cancelTimer(timer);
            if (!looking) {
                stopped.tryComplete();
            }
        });
        return stopped.future();
    }

    /** Every partition once, each failure left alone, for whoever does not want to wait for the beats. Never fails. */
    public Future<Void> once() {
        Future<Void> all = Future.succeededFuture();
        for (int each = 0; each < ContactId.PARTITIONS; each++) {
            int next = each;
            all = all.compose(v -> safely(next)).transform(looked -> Future.succeededFuture());
        }
        return all;
    }

    private void beat() {
        if (!stopping && !looking) {
            looking = true;
            look(most);
        }
    }

    private void look(int left) {
        if (left == 0 || stopping) {
            looking = false;
            if (stopping) {
                stopped.tryComplete();
            }
            return;
        }
        safely(partition).onComplete(looked -> context.runOnContext(v -> looked(left, looked)));
    }

    private void looked(int left, AsyncResult<Look.Next> looked) {
        Look.Next next = looked.succeeded() ? looked.result() : Look.Next.REST;
        switch (next) {
            case ONWARD -> {
                step();
                look(left - 1);
            }
            case REST -> {
                step();
                look(0);
            }
            case AGAIN -> look(0);
        }
    }

    private void step() {
        partition = (partition + 1) % ContactId.PARTITIONS;
    }

    /** Also an exception on the spot is a failed future: it must not end the rounds. */
    private Future<Look.Next> safely(int where) {
        return Future.succeededFuture().compose(v -> look.at(where));
    }
}
