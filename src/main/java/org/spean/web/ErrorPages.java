package org.spean.web;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person sees when something went wrong: one sentence and a reference, never a trace. */
final class ErrorPages {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);
    private static final List<Integer> STATUSES =
            List.of(400, 401, 403, 404, 405, 406, 408, 413, 415, 429, 500, 501, 503);

    private final Supplier<String> references;

    /**
     * @param references makes short ids that tie a page to its line in the log
     */
    ErrorPages(Supplier<String> references) {
        this.references = references;
    }

    void putOn(Router router) {
        for (int status : STATUSES) {
            router.errorHandler(status, context -> handle(context, status));
        }
    }

    /** A path that cannot be read (400) leaves the context without a status: then the one that was registered for counts. */
    private void handle(RoutingContext context, int registered) {
        int status = context.statusCode() < 400 ? registered : context.statusCode();
        answer(context.request(), status, context.failure());
    }

    /** Answers with {@code status}; logs the failure if it is ours. Ends a started answer as it is. */
    void answer(HttpServerRequest request, int status, @Nullable Throwable failure) {
        String reference = "";
        if (status >= 500) {
            reference = references.get();
            log.atError()
                    .addKeyValue("event", "request_failed")
                    .addKeyValue("reference", reference)
                    .addKeyValue("failure", Failures.describe(failure))
                    .log("a request failed");
        }
        HttpServerResponse response = request.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            response.end();
            return;
        }
        response.setStatusCode(status);
        String accept = request.getHeader("Accept");
        // A program may not say what it reads: below this path there are only programs.
        if ((accept != null && accept.contains("json")) || request.path().startsWith("/api/")) {
            response.putHeader("Content-Type", "application/problem+json").end(json(status, reference));
        } else {
            response.putHeader("Content-Type", "text/html; charset=utf-8").end(html(status, reference));
        }
    }

    private static String html(int status, String reference) {
        String title = title(status);
        String tail = reference.isEmpty() ? "" : "<p>Reference: <code>" + reference + "</code></p>";
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + title + "</title><h1>" + title
                + "</h1>" + tail + "</html>";
    }

    private static String json(int status, String reference) {
        String tail = reference.isEmpty() ? "" : ",\"reference\":\"" + reference + "\"";
        return "{\"type\":\"about:blank\",\"title\":\"" + title(status) + "\",\"status\":" + status + ",\"detail\":\""
                + detail(status) + "\"" + tail + "}";
    }

    private static String detail(int status) {
        return status == 400
                ? "The address or the request cannot be read. Is there a broken % escape in it?"
                : title(status) + ".";
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Please sign in";
            case 403 -> "This is not allowed";
            case 404 -> "There is nothing here";
            case 405 -> "This method is not allowed here";
            case 413 -> "That was too large";
            case 415 -> "This type of content is not accepted";
            case 429 -> "Too many requests, please wait";
            case 503 -> "Not available at the moment";
            default -> status < 500 ? "The request was not understood" : "Something went wrong on our side";
        };
    }
}
