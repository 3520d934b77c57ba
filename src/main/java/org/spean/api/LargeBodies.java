package org.spean.api;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bodies of some megabytes: only from whoever may send one, few at a time, and read as JSON away from the event loop, where
 * other people's texts are answered.
 */
final class LargeBodies {
    private static final String ADMITTED = "spean.admitted";
    /** At once, of all instances' event loops here: each takes some ten megabytes of memory. */
    private static final int MOST = 2;

    private static final Duration A_WHILE = Duration.ofSeconds(10);
    private static final long PATIENCE_SECONDS = 5;
    private static final long LINGER_MILLIS = 2_000;

    private final InstantSource clock;
    private final Gate gate;
    private final Replies replies;
    private final AtomicInteger underWay = new AtomicInteger();

    LargeBodies(InstantSource clock, Gate gate, Replies replies) {
        this.clock = clock;
        this.gate = gate;
        this.replies = replies;
    }

    /** Looks at the token while the body waits; the body of a stranger is never kept. */
    void admit(Endpoint endpoint, RoutingContext context) {
        context.request().pause();
        context.response().putHeader("Connection", "close");
        gate.pass(context, endpoint.access(), clock.instant())
                .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .onSuccess(by -> by.ifPresentOrElse(who -> begin(context, who), () -> unwanted(context)))
                .onFailure(failure -> {
                    replies.failed(context, failure);
                    unwanted(context);
                });
    }

    /** Who was admitted; empty on a route for ordinary bodies. */
    static Optional<Caller> admitted(RoutingContext context) {
        return Optional.ofNullable(context.get(ADMITTED));
    }

    static Future<Bodies.Read> read(RoutingContext context, Optional<Takes> takes) {
        return context.vertx().executeBlocking(() -> Bodies.read(context, takes), false);
    }

    private void begin(RoutingContext context, Caller by) {
        if (underWay.incrementAndGet() > MOST) {
            underWay.decrementAndGet();
            Replies.later(
                    context,
                    A_WHILE,
                    Trouble.of(
                            429,
                            "busy",
                            "Others are sending",
                            "Wait as long as Retry-After says, then send it again."));
            unwanted(context);
            return;
        }
        context.addEndHandler(over -> underWay.decrementAndGet());
        context.response().headers().remove("Connection");
        context.put(ADMITTED, by);
        context.request().resume();
        context.next();
    }

    /** What still comes is thrown away, so that the client can read the answer; then the line is cut. */
    private static void unwanted(RoutingContext context) {
        context.request().resume();
        context.vertx()
                .setTimer(LINGER_MILLIS, over -> context.request().connection().close());
    }
}
