package org.spean.outbox;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The waiting of who sends, which a stop cuts short: for a slot, and between the tries to write an outcome. Lives on one event loop. */
public final class Patience {
    /** A lost settlement turns a message that was sent, or refused, into an unknown one: worth some patience. */
    private static final int TRIES = 6;

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final Set<Promise<Void>> waiting = new HashSet<>();
    private boolean hurrying;

    public Patience(Vertx vertx) {
        this.vertx = vertx;
    }

    /** From now on nothing waits, and what waits just now goes on at once. */
    public void hurry() {
        hurrying = true;
        List.copyOf(waiting).forEach(Promise::tryComplete);
    }

    /** Whether {@link #hurry} was said. */
    public boolean isHurrying() {
        return hurrying;
    }

    /** Completes after {@code wait}, at once when there is none or in a hurry. Never fails. */
    public Future<Void> pause(Duration wait) {
        if (wait.toMillis() <= 0 || hurrying) {
            return Future.succeededFuture();
        }
        Promise<Void> over = Promise.promise();
        waiting.add(over);
        vertx.setTimer(wait.toMillis(), t -> over.tryComplete());
        return over.future().onComplete(done -> waiting.remove(over));
    }

    /** Writes until it succeeds, six times at most and once in a hurry; false when it did not. Never fails. */
    public Future<Boolean> write(Supplier<? extends Future<?>> write) {
        return write(write, 1);
    }

    private Future<Boolean> write(Supplier<? extends Future<?>> write, int tried) {
        return write.get()
                .map(true)
                .recover(failure -> tried >= TRIES || hurrying
                        ? Future.succeededFuture(false)
                        : pause(BETWEEN).compose(v -> write(write, tried + 1)));
    }
}
