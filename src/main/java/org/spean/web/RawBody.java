package org.spean.web;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Reads a whole body without a router. Bounded in size and in time; answers 413 and 408 itself. */
public final class RawBody {
    private static final long LINGER_MILLIS = 2_000;
    private static final long SLOWEST_MILLIS = Limits.IDLE_SECONDS * 1_000L;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final int limit;
    private final Handler<Buffer> whole;
    private @Nullable Buffer body;
    /** Whether {@code body} is a copy of ours, which may grow, or the one piece that came. */
    private boolean gathering;

    private long timer = -1;
    private boolean refused;

    private RawBody(Vertx vertx, HttpServerRequest request, int limit, Handler<Buffer> whole) {
        this.vertx = vertx;
        this.request = request;
        this.limit = limit;
        this.whole = whole;
    }

    /**
     * Gives the body to {@code whole}, on the request's event loop. It is called once, or never: when the body is larger
     * than {@code limit} bytes the answer is 413 at once, when it trickles in for more than 20 s it is 408, and when the
     * peer goes away there is none.
     */
    public static void read(Vertx vertx, HttpServerRequest request, int limit, Handler<Buffer> whole) {
        RawBody reader = new RawBody(vertx, request, limit, whole);
        if (announced(request) > limit) {
            reader.refuse(413);
        }
        request.handler(reader::chunk);
        request.endHandler(end -> reader.end());
        request.exceptionHandler(gone -> reader.stopTimer());
    }

    private void chunk(Buffer chunk) {
        if (refused) {
            return;
        }
        Buffer before = body;
        int length = before == null ? 0 : before.length();
        if (length + chunk.length() > limit) {
            refuse(413);
        } else if (before == null) {
            body = chunk;
        } else if (gathering) {
            before.appendBuffer(chunk);
        } else {
            // Nearly every webhook comes in one piece: only the others pay for a timer and a copy. One copy: a body of
            // 128
            // KiB in pieces of one byte would otherwise keep the event loop copying for seconds.
            startTimer();
            gathering = true;
            body = before.copy().appendBuffer(chunk);
        }
    }

    private void end() {
        stopTimer();
        if (refused) {
            request.connection().close();
        } else {
            whole.handle(body == null ? Buffer.buffer() : body);
        }
    }

    /** Answers, then swallows what still comes for a moment: closing at once could lose the answer on its way. */
    private void refuse(int status) {
        refused = true;
        body = null;
        stopTimer();
        request.response()
                .setStatusCode(status)
                .putHeader("Connection", "close")
                .end();
        vertx.setTimer(LINGER_MILLIS, late -> request.connection().close());
    }

    private void startTimer() {
        if (timer < 0) {
            timer = vertx.setTimer(SLOWEST_MILLIS, late -> refuse(408));
        }
    }

    private void stopTimer() {
        if (timer >= 0) {
            vertx.cancelTimer(timer);
            timer = -1;
        }
    }

    private static long announced(HttpServerRequest request) {
        String length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
