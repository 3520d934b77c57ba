package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Reads something into memory at the start and again and again; a reading that is not over when the next is due takes its place.
 * What a failed reading means, and how it is told, is for whoever reads.
 */
final class Refresh {
    private final Vertx vertx;
    private final Duration every;
    private final Supplier<? extends Future<?>> reading;
    private final AtomicBoolean busy = new AtomicBoolean();
    private long timer = -1;

    /** @param reading one reading; begins on whatever thread asks */
    Refresh(Vertx vertx, Duration every, Supplier<? extends Future<?>> reading) {
        this.vertx = vertx;
        this.every = every;
        this.reading = reading;
    }

    /** Ends when the first reading did; it never fails, for the line must open all the same. */
    Future<Void> start() {
        timer = vertx.setPeriodic(every.toMillis(), tick -> read());
        return read();
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private Future<Void> read() {
        if (!busy.compareAndSet(false, true)) {
            return Future.succeededFuture();
        }
        // An exception on the spot is a failed reading too: else nothing would ever be read again.
        return Future.succeededFuture()
                .compose(v -> reading.get().<Void>mapEmpty())
                .onComplete(done -> busy.set(false))
                .otherwiseEmpty();
    }
}
