package org.spean.app;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was started, to be stopped in the reverse order, once, each part even if another fails. */
final class Closing {
    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private final Deque<Part> parts = new ArrayDeque<>();

    private record Part(String name, AutoCloseable stop) {}

    synchronized void add(String name, AutoCloseable stop) {
        parts.push(new Part(name, stop));
    }

    /** A part that stops by and by: whoever closes waits for it, but not longer than the limit at that time. */
    void add(String name, Supplier<Duration> limit, Supplier<Future<?>> stop) {
        add(name, () -> await(name, stop.get(), limit.get()));
    }

    /** The usual limit. */
    static Duration shortly() {
        return Duration.ofSeconds(2);
    }

    private static void await(String name, Future<?> stopped, Duration limit) {
        try {
            stopped.toCompletionStage().toCompletableFuture().get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            LOG.warn("{} did not stop in time: {}", name, late.getClass().getSimpleName());
        }
    }

    synchronized void run() {
        while (!parts.isEmpty()) {
            Part part = parts.pop();
            try {
                part.stop().close();
            } catch (Exception failed) {
                LOG.warn(
                        "{} did not stop cleanly: {}",
                        part.name(),
                        failed.getClass().getSimpleName());
            }
        }
    }
}
