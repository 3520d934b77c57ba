package org.spean.console;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.console.pages.JtetroubleGenerated;

/** Writes answers, and the pages for what went wrong. What a person wrote never goes to the log. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final String SIGN_IN = "/console/sign-in";

    private final Predicate<Throwable> storeAway;
    private final Supplier<String> references;

    Replies(Predicate<Throwable> storeAway, Supplier<String> references) {
        this.storeAway = storeAway;
        this.references = references;
    }

    void send(RoutingContext context, Frame frame, Answer answer) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        switch (answer) {
            case Answer.Page page -> html(response, page.status(), page.html());
            case Answer.Moved moved ->
                response.setStatusCode(303).putHeader("Location", moved.path()).end();
            case Answer.Missing missing -> trouble(context, frame, 404, "");
            case Answer.Forbidden forbidden -> trouble(context, frame, 403, "");
            case Answer.Unreadable unreadable -> trouble(context, frame, 400, "");
            case Answer.SentAlready sent -> trouble(context, frame, 409, "");
            case Answer.Bytes bytes -> {
                response.putHeader("Content-Type", bytes.type());
                if (!bytes.name().isEmpty()) {
                    response.putHeader("Content-Disposition", "attachment; filename=\"" + bytes.name() + "\"");
                }
                response.end(bytes.bytes());
            }
            case Answer.WithHeaders with -> {
                with.headers().forEach(header -> put(response.headers(), header));
                send(context, frame, with.answer());
            }
            case Answer.Stream stream -> stream.begin().accept(context.request());
        }
    }

    private static void put(MultiMap headers, Answer.Header header) {
        if (header.name().equals("Set-Cookie")) {
            headers.add(header.name(), header.value());
        } else {
            headers.set(header.name(), header.value());
        }
    }

    /** To the sign-in page; a script is told so in its own way. */
    void signIn(RoutingContext context) {
        if (context.request().getHeader("HX-Request") != null) {
            context.response()
                    .setStatusCode(401)
                    .putHeader("HX-Redirect", SIGN_IN)
                    .end();
        } else {
            found(context, SIGN_IN);
        }
    }

    static void found(RoutingContext context, String path) {
        context.response().setStatusCode(302).putHeader("Location", path).end();
    }

    void failed(RoutingContext context, Frame frame, Throwable failure) {
        if (storeAway.test(failure)) {
            context.response().putHeader("Retry-After", "5");
            trouble(context, frame, 503, "");
            return;
        }
        String reference = references.get();
        LOG.atError()
                .addKeyValue("event", "console_failed")
                .addKeyValue("reference", reference)
                .addKeyValue("failure", failure.getClass().getName())
                .addKeyValue("at", at(failure))
                .log("a page of the console failed");
        trouble(context, frame, 500, reference);
    }

    void unread(RoutingContext context, Frame frame) {
        int status = context.statusCode();
        if (status == 408 || status == 413) {
            // The rest may trickle in for ever: the line is cut once the answer is out.
            context.response().putHeader("Connection", "close");
            context.addEndHandler(sent -> context.request().connection().close());
        }
        if (status >= 400 && status < 500) {
            trouble(context, frame, status, "");
        } else {
            failed(context, frame, context.failure() == null ? new IllegalStateException() : context.failure());
        }
    }

    private static void trouble(RoutingContext context, Frame frame, int status, String reference) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed() || response.headWritten()) {
            return;
        }
        String key = switch (status) {
            case 403, 404, 408, 409, 413, 503 -> "trouble." + status;
            default -> status < 500 ? "trouble.400" : "trouble.500";
        };
        html(response, status, Answer.render(out -> JtetroubleGenerated.render(out, null, frame, key, reference)));
    }

    private static void html(HttpServerResponse response, int status, String html) {
        response.setStatusCode(status)
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .end(html);
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
