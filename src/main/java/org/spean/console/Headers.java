package org.spean.console;

import io.vertx.core.http.HttpServerResponse;

/** What every answer of the console says to the browser, beside what {@code web} says on all. */
final class Headers {
    /** console-reliability-security.md A4: only what we serve ourselves, nothing inline, nothing evaluated. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                    + " connect-src 'self'; media-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /**
     * Everything that a browser may have kept of the session. Its cookie is taken back by name: of the others, one keeps strangers
     * from locking this browser out, and one is the language.
     */
    static final String FORGET = "\"cache\", \"storage\"";

    /** Instead of what {@code web} says on all: the microphone for the page itself, for nothing that it might embed. */
    static final Answer.Header MICROPHONE =
            new Answer.Header("Permissions-Policy", "camera=(), geolocation=(), microphone=(self)");

    private Headers() {}

    static void putOn(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", POLICY);
    }
}
