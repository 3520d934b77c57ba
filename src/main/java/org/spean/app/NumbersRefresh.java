package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.conversation.NumberStore;
import org.spean.dialogue.KnownNumbers;

/** Reads the known numbers into memory, at the start and every ten seconds; when that fails, the last stays. */
final class NumbersRefresh implements Supplier<KnownNumbers> {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(NumbersRefresh.class);

    private final Vertx vertx;
    private final NumberStore numbers;
    private final InstantSource clock;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile KnownNumbers known = KnownNumbers.NONE;
    private long timer;

    NumbersRefresh(Vertx vertx, NumberStore numbers, InstantSource clock) {
        this.vertx = vertx;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Ends when the first reading did; it never fails, for the text line must open all the same. */
    Future<Void> start() {
        timer = vertx.setPeriodic(EVERY.toMillis(), tick -> read());
        return read();
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    @Override
    public KnownNumbers get() {
        return known;
    }

    private Future<Void> read() {
        if (!reading.compareAndSet(false, true)) {
            return Future.succeededFuture();
        }
        return numbers.all(clock.instant())
                .onSuccess(all -> known = NumberStore.tellable(all))
                .onFailure(failure -> LOG.warn(
                        "known numbers were not read, the last ones stay: {}",
                        failure.getClass().getSimpleName()))
                .onComplete(done -> reading.set(false))
                .<Void>mapEmpty()
                .otherwiseEmpty();
    }
}
