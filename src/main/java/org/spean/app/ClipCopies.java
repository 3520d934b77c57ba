package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.redis.ClipStore;

/**
 * Puts the sounds of this instance into the store: at the start, after each change of the pack and once a day, so that those in
 * use never end there. One after the other: nobody waits for them, and arrivals share the connection.
 */
final class ClipCopies {
    private static final Duration AGAIN = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(ClipCopies.class);

    private final Vertx vertx;
    private final Supplier<ClipShelf> shelf;
    private final ClipStore store;
    private long timer;

    ClipCopies(Vertx vertx, Supplier<ClipShelf> shelf, ClipStore store) {
        this.vertx = vertx;
        this.shelf = shelf;
        this.store = store;
    }

    void start() {
        copy();
        timer = vertx.setPeriodic(AGAIN.toMillis(), t -> copy());
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    /** Copies all there are now; what fails is tried again at the next occasion. Returns at once. */
    void copy() {
        Future<Void> all = Future.succeededFuture();
        for (var clip : shelf.get().clips().entrySet()) {
            all = all.compose(before -> store.put(clip.getKey(), clip.getValue().getBytes()));
        }
        all.onFailure(away -> LOG.warn(
                "the recordings could not be copied to Redis: {}",
                away.getClass().getSimpleName()));
    }
}
