package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.conversation.NumberStore;
import org.spean.dialogue.KnownNumbers;

/** Reads the known numbers into memory, at the start and every ten seconds; when that fails, the last stays. */
final class NumbersRefresh implements Supplier<KnownNumbers> {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(NumbersRefresh.class);

    private final Refresh refresh;
    private final NumberStore numbers;
    private final InstantSource clock;
    private volatile KnownNumbers known = KnownNumbers.NONE;

    NumbersRefresh(Vertx vertx, NumberStore numbers, InstantSource clock) {
        this.refresh = new Refresh(vertx, EVERY, this::read);
        this.numbers = numbers;
        this.clock = clock;
    }

    /** See {@link Refresh#start}. */
    Future<Void> start() {
        return refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    @Override
    public KnownNumbers get() {
        return known;
    }

    private Future<?> read() {
        return numbers.all(clock.instant())
                .onSuccess(all -> known = NumberStore.tellable(all))
                .onFailure(failure -> LOG.warn(
                        "known numbers were not read, the last ones stay: {}",
                        failure.getClass().getSimpleName()));
    }
}
