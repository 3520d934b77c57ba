package org.spean.web;

import io.vertx.core.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** For tests only: waits for a future, at most ten seconds. */
public final class Wait {
    private Wait() {}

    public static <T> T on(Future<T> future) {
        try {
            return future.await(10, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError("nothing came within ten seconds", e);
        }
    }
}
