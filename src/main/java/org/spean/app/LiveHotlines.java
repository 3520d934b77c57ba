package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.registers.HotlineCalls;

/**
 * Tells the pack what calls to help numbers found: at the start and every three seconds, so that every instance gives a number, or stops
 * giving it, within seconds. What was read before stays while the store is away.
 */
final class LiveHotlines {
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(LiveHotlines.class);

    private final Refresh refresh;
    private final HotlineCalls calls;
    private final LivePack live;
    private volatile boolean failing;

    LiveHotlines(Vertx vertx, HotlineCalls calls, LivePack live) {
        this.refresh = new Refresh(vertx, EVERY, this::read);
        this.calls = calls;
        this.live = live;
    }

    /** See {@link Refresh#start}. */
    Future<Void> start() {
        return refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    private Future<?> read() {
        return calls.latest()
                .onSuccess(latest -> {
                    live.called(latest);
                    failing = false;
                })
                .onFailure(this::complain);
    }

    private void complain(Throwable failure) {
        if (!failing) {
            LOG.warn(
                    "calls to help numbers were not read, the last stay: {}",
                    failure.getClass().getSimpleName());
        }
        failing = true;
    }
}
