package org.spean.redis;

import io.vertx.core.Promise;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import org.jspecify.annotations.Nullable;

/** One command on its way. Touched only on its line's event loop. */
final class Pending {
    private final Request request;
    private final Promise<Response> promise;
    private final long startedNanos = System.nanoTime();
    private boolean sent;
    private boolean settled;

    Pending(Request request, Promise<Response> promise) {
        this.request = request;
        this.promise = promise;
    }

    Request request() {
        return request;
    }

    boolean sent() {
        return sent;
    }

    void markSent() {
        sent = true;
    }

    boolean settled() {
        return settled;
    }

    long age(long nowNanos) {
        return nowNanos - startedNanos;
    }

    /** Gives the answer; {@code null} is Redis's nil. */
    void succeed(@Nullable Response answer) {
        settled = true;
        promise.complete(answer);
    }

    void fail(Throwable reason) {
        settled = true;
        promise.fail(reason);
    }
}
