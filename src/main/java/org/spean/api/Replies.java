package org.spean.api;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers. What the client wrote never comes back and never goes to the log. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Predicate<Throwable> storeAway;
    private final Supplier<String> references;

    Replies(Predicate<Throwable> storeAway, Supplier<String> references) {
        this.storeAway = storeAway;
        this.references = references;
    }

    static void send(RoutingContext context, int status, String json) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader("Content-Type", status < 400 ? "application/json" : "application/problem+json")
                .end(json);
    }

    static void send(RoutingContext context, ApiAnswer answer) {
        send(context, answer.code(), answer.text());
    }

    static void refuse(RoutingContext context, Trouble trouble) {
        send(context, trouble.status(), trouble.json().encode());
    }

    /** Tells to come back, in whole seconds as HTTP wants them, never too early. */
    static void later(RoutingContext context, Duration wait, Trouble trouble) {
        long seconds = Math.max(1, (wait.toMillis() + 999) / 1000);
        context.response().putHeader("Retry-After", Long.toString(seconds));
        refuse(context, trouble);
    }

    /** A surprise: ours, and said without saying what. */
    void failed(RoutingContext context, Throwable failure) {
        if (storeAway.test(failure)) {
            later(
                    context,
                    SOON,
                    Trouble.of(
                            503,
                            "store-away",
                            "Not available at the moment",
                            "The store does not answer. A change may or may not have been made: look before trying again, or"
                                    + " send the same Idempotency-Key."));
            return;
        }
        String reference = references.get();
        LOG.atError()
                .addKeyValue("event", "api_failed")
                .addKeyValue("reference", reference)
                .addKeyValue("failure", failure.getClass().getName())
                .addKeyValue("at", at(failure))
                .log("an API request failed");
        refuse(
                context,
                Trouble.of(
                        500,
                        "failed",
                        "Something went wrong on our side",
                        "Tell whoever runs the service this reference: " + reference + "."));
    }

    private static String at(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("org.spean.")) {
                return frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber();
            }
        }
        return "?";
    }
}
