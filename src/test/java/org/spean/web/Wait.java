package org.spean.web;

import io.vertx.core.Future;
import java.lang.ref.Reference;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** For tests only: waits for a future, at most ten seconds. */
public final class Wait {
    private Wait() {}

    /**
     * The same for what somebody is asked who has an HTTP client: Vert.x closes one that nobody holds any more, also in the middle of a
     * request.
     */
    public static <H, T> T holding(H held, Function<H, Future<T>> asked) {
        try {
            return on(asked.apply(held));
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    public static <T> T on(Future<T> future) {
        try {
            return future.await(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("nothing came within ten seconds", e);
        }
    }
}
