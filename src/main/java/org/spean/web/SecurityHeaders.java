package org.spean.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/**
 * Put on every answer before anything handles the request, so that error pages have them too. A page that needs more (its own
 * scripts, caching) sets the header again.
 */
final class SecurityHeaders {
    private static final CharSequence[][] ALWAYS = {
        pair("X-Content-Type-Options", "nosniff"),
        pair(
                "Content-Security-Policy",
                "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"),
        pair("X-Frame-Options", "DENY"),
        pair("Referrer-Policy", "no-referrer"),
        pair("Cross-Origin-Opener-Policy", "same-origin"),
        pair("Cross-Origin-Resource-Policy", "same-origin"),
        pair("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
        pair("Cache-Control", "no-store")
    };
    private static final CharSequence[] HSTS = pair("Strict-Transport-Security", "max-age=63072000; includeSubDomains");

    private final boolean https;

    /**
     * @param https whether the public URL is https: browsers are then told to stay with it
     */
    SecurityHeaders(boolean https) {
        this.https = https;
    }

    void putOn(HttpServerResponse response) {
        MultiMap headers = response.headers();
        for (CharSequence[] header : ALWAYS) {
            headers.set(header[0], header[1]);
        }
        if (https) {
            headers.set(HSTS[0], HSTS[1]);
        }
    }

    private static CharSequence[] pair(String name, String value) {
        return new CharSequence[] {HttpHeaders.createOptimized(name), HttpHeaders.createOptimized(value)};
    }
}
