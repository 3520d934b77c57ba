package org.spean.staff;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** stub */
public final class ConsoleSessions {
    /** Without anything done for so long, a session is over (ASVS 7.3.1). */
    public static final Duration IDLE = Duration.ofMinutes(15);

    /** Longer than a shift nobody is signed in (ASVS 7.3.2). */
    public static final Duration LIFE = Duration.ofHours(8);

    /** How long a code is good for dangerous actions (ASVS 7.5). */
    public static final Duration FRESH = Duration.ofMinutes(5);

    public ConsoleSessions() {}

    /**
     * Whose request it is. Empty: unknown, over, ended, or its account is disabled.
     *
     * @param touch whether the person did this; false for what the page fetches by itself
     */
    public Future<Optional<ConsoleSession>> find(String cookie, Instant now, boolean touch) {
        throw new UnsupportedOperationException();
    }

    /** All sessions of an account that are not over, newest first. */
    public Future<List<ConsoleSession>> of(StaffAccount account, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** They leave by themselves. */
    public Future<Void> signOut(ConsoleSession session, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Ends one session of an account. False: there is none (any more). */
    public Future<Boolean> end(String account, String id, String by, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Ends all sessions of an account but {@code kept}: how many. */
    public Future<Integer> endAll(String account, Optional<String> kept, String by, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** For each form of the session; the same as long as it lasts, so that two tabs work (M13). */
    public String csrfToken(ConsoleSession session) {
        throw new UnsupportedOperationException();
    }

    /** Compared in constant time. */
    public boolean csrfFits(ConsoleSession session, String presented) {
        throw new UnsupportedOperationException();
    }
}
