package org.spean.staff;

import java.time.Instant;

/**
 * Somebody at the console, until they sign out, are idle for {@link ConsoleSessions#IDLE}, or {@link ConsoleSessions#LIFE} is over.
 *
 * @param id what is known of the session in Redis and in lists: a keyed hash of the cookie, which does not sign anybody in
 * @param account as it is now: roles taken away are gone at once
 * @param lastSeen when they last did something themselves
 * @param freshUntil until then dangerous actions need no further code
 * @param browser family, may be empty
 */
public record ConsoleSession(
        String id, StaffAccount account, Instant begun, Instant lastSeen, Instant freshUntil, String browser) {
    private static final int SHORT = 6;

    /** For lists that people read. */
    public String shortId() {
        return id.substring(0, SHORT);
    }

    /** Whether a code was given within the last {@link ConsoleSessions#FRESH}; else ask for one before reveal, export, factors. */
    public boolean fresh(Instant now) {
        return now.isBefore(freshUntil);
    }

    public boolean may(Role role) {
        return account.roles().contains(role);
    }

    @Override
    public String toString() {
        return "ConsoleSession[" + shortId() + ", " + account.id() + "]";
    }
}
