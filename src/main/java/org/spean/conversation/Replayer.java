package org.spean.conversation;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.metrics.Meters;

/**
 * Plays what the {@link Spool} kept, oldest first, as soon as the store answers again. Lives on one event loop.
 *
 * <p>An arrival that fails {@link #MOST_TRIES} times while the store is well is parked: one poisoned text must not hold up the
 * others.
 */
public final class Replayer {
    static final int MOST_TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final int BATCH = 50;
    private static final Logger LOG = LoggerFactory.getLogger(Replayer.class);

    private final Vertx vertx;
    private final Context context;
    private final Spool spool;
    private final Conversations conversations;
    private final StoreProbe probe;
    private final Meters meters;
    private final Map<String, Integer> tries = new HashMap<>();
    private boolean playing;
    private long timer = -1;

    public Replayer(Vertx vertx, Spool spool, Conversations conversations, StoreProbe probe, Meters meters) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.spool = spool;
        this.conversations = conversations;
        this.probe = probe;
        this.meters = meters;
    }

    /** Whether the store answers; the future fails when it does not. */
    public interface StoreProbe {
        Future<Void> ping();
    }

    public void start() {
        context.runOnContext(v -> timer = vertx.setPeriodic(PAUSE.toMillis(), t -> round()));
    }

    public void stop() {
        context.runOnContext(v -> vertx.cancelTimer(timer));
    }

    private void round() {
        meters.spool(spool.size());
        if (playing) {
            return;
        }
        playing = true;
        int before = spool.size();
        probe.ping()
                .onComplete(ping -> meters.degraded(ping.failed()))
                .compose(well -> playAll(spool.oldest(BATCH)))
                .onComplete(done -> context.runOnContext(v -> {
                    playing = false;
                    meters.spool(spool.size());
                    if (before - spool.size() >= BATCH) {
                        round(); // an outage left many: those who wait longest should not wait for our pauses
                    }
                }));
    }

    private Future<Void> playAll(List<String> names) {
        Future<Void> all = Future.succeededFuture();
        for (String name : names) {
            all = all.compose(v -> playOne(name));
        }
        return all;
    }

    private Future<Void> playOne(String name) {
        return spool.read(name)
                .compose(
                        found -> found.map(arrival -> play(name, arrival)).orElseGet(Future::succeededFuture),
                        failure -> switch (failure) {
                            case IllegalArgumentException altered -> park(name, 1, altered);
                            default -> Future.failedFuture(failure);
                        })
                .recover(failure -> failed(name, failure));
    }

    private Future<Void> play(String name, Arrival arrival) {
        return conversations
                .replay(arrival)
                .timeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .compose(played -> {
                    tries.remove(name);
                    return spool.remove(name);
                });
    }

    /** The store may have died again, which is not the arrival's fault: only a failure with a living store counts. */
    private Future<Void> failed(String name, Throwable failure) {
        return probe.ping().compose(well -> {
            int count = tries.merge(name, 1, Integer::sum);
            return count < MOST_TRIES ? Future.succeededFuture() : park(name, count, failure);
        });
    }

    private Future<Void> park(String name, int count, Throwable failure) {
        tries.remove(name);
        meters.arrivalNotKept();
        LOG.error(
                "a spooled arrival was parked after {} tries: {}",
                count,
                failure.getClass().getSimpleName());
        return spool.park(name);
    }
}
