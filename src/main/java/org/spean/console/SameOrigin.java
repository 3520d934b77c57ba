package org.spean.console;

import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.util.Locale;

/**
 * Whether a form was sent from a page of ours, as far as the browser says. {@code Sec-Fetch-Site} decides when it is there; a browser
 * without it sends {@code Origin}, which our own {@code no-referrer} turns into {@code null}: then the token of the session alone
 * decides.
 */
final class SameOrigin {
    private final String origin;
    private final boolean loopback;

    SameOrigin(URI address) {
        int port = address.getPort();
        origin = address.getScheme() + "://" + address.getHost() + (port < 0 ? "" : ":" + port);
        loopback = isLoopback(String.valueOf(address.getHost()));
    }

    boolean holds(HttpServerRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String from = request.getHeader("Origin");
        if (from == null || from.equals("null") || from.equals(origin)) {
            return true;
        }
        // On one machine the port may be chosen freely, and the address be opened by either name.
        return loopback && fromLoopback(from);
    }

    private static boolean fromLoopback(String from) {
        try {
            return isLoopback(String.valueOf(URI.create(from).getHost()));
        } catch (IllegalArgumentException nonsense) {
            return false;
        }
    }

    private static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("127.0.0.1") || name.equals("localhost") || name.equals("[::1]");
    }
}
