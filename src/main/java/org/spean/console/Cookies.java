package org.spean.console;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;
import org.spean.model.Language;

/**
 * The cookies: the session, the language a person switched to, who visits without a session, and that somebody signed in here before.
 * Under https their names carry {@code __Host-}, so that no other host can plant them; plain http, which is this machine only, cannot
 * have that.
 */
final class Cookies {
    private static final int YEAR_SECONDS = 31_536_000;

    private final String session;
    private final String language;
    private final String visitor;
    private final String known;
    private final String flags;

    Cookies(boolean https) {
        session = https ? "__Host-spean" : "spean";
        language = session + "-language";
        visitor = session + "-visitor";
        known = session + "-known";
        flags = "; Path=/; HttpOnly; SameSite=Strict" + (https ? "; Secure" : "");
    }

    Optional<String> session(HttpServerRequest request) {
        return value(request, session);
    }

    Optional<Language> language(HttpServerRequest request) {
        return value(request, language).flatMap(Language::ofCode);
    }

    /** It ends with the browser; the server ends it earlier. */
    String signedIn(String value) {
        return session + "=" + value + flags;
    }

    String signedOut() {
        return session + "=" + flags + "; Max-Age=0";
    }

    String speaking(Language chosen) {
        return language + "=" + chosen.code() + flags + "; Max-Age=" + YEAR_SECONDS;
    }

    /** As it came, see {@link org.spean.staff.SignInForm#known}; empty text when it did not. */
    String known(HttpServerRequest request) {
        return value(request, known).orElse("");
    }

    /** It outlives the session: that is what it is for. */
    String remembering(String value) {
        return known + "=" + value + flags + "; Max-Age=" + YEAR_SECONDS;
    }

    /** Empty where nobody was given one. */
    Optional<String> visitor(HttpServerRequest request) {
        return value(request, visitor);
    }

    /** It ends with the browser. */
    String visiting(String id) {
        return visitor + "=" + id + flags;
    }

    private static Optional<String> value(HttpServerRequest request, String name) {
        return Optional.ofNullable(request.getCookie(name)).map(cookie -> cookie.getValue());
    }
}
