package org.spean.outbox;

import io.vertx.core.Future;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.outbox.OutboxWorker.SendListener;
import org.spean.outbox.Paces.News;

/** Makes attempts, and tells of each the listener and the pace of its gateway. Any thread. */
public final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Paces paces;
    private final SendListener listener;

    public Attempts(Paces paces, SendListener listener) {
        this.paces = paces;
        this.listener = listener;
    }

    /** One attempt. Never fails: a surprise is an unknown outcome. */
    public Future<SendOutcome> make(Messenger messenger, Outgoing message) {
        long started = System.nanoTime();
        return Future.succeededFuture()
                .compose(v -> messenger.send(message))
                .otherwise(
                        surprise -> new SendOutcome.Unknown(surprise.getClass().getSimpleName()))
                .onSuccess(outcome -> tell(message, outcome, Duration.ofNanos(System.nanoTime() - started)));
    }

    private void tell(Outgoing message, SendOutcome outcome, Duration took) {
        try {
            listener.attempted(message, outcome, took);
        } catch (RuntimeException bug) {
            LOG.error("a listener failed: {}", bug.getClass().getSimpleName());
        }
        paces.news(message.gateway(), News.of(outcome)).onSuccess(opened -> {
            if (opened) {
                listener.stopped(message.gateway());
            }
        });
    }
}
