package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.content.CorridorNews;
import org.spean.conversation.CorridorStore;

/**
 * What staff learned of corridors, in memory: read at the start and every three seconds; when that fails, what was read before
 * stays. Asked from any thread.
 */
final class LiveCorridors implements Supplier<Map<String, CorridorNews>> {
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(LiveCorridors.class);

    private final Refresh refresh;
    private final CorridorStore store;
    private volatile Map<String, CorridorNews> news = Map.of();
    private volatile boolean failing;

    LiveCorridors(Vertx vertx, CorridorStore store) {
        this.refresh = new Refresh(vertx, EVERY, this::read);
        this.store = store;
    }

    /** See {@link Refresh#start}. */
    Future<Void> start() {
        return refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    @Override
    public Map<String, CorridorNews> get() {
        return news;
    }

    private Future<?> read() {
        return store.all()
                .onSuccess(all -> {
                    news = all;
                    failing = false;
                })
                .onFailure(this::complain);
    }

    private void complain(Throwable failure) {
        if (!failing) {
            LOG.warn(
                    "news of corridors was not read, the last stays: {}",
                    failure.getClass().getSimpleName());
        }
        failing = true;
    }
}
