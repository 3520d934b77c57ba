package org.spean.staff;

import java.time.Instant;

/** What came of somebody's changing their own password. */
public sealed interface PasswordChange {
    /**
     * All their other sessions are over.
     *
     * @param cookie under which the one at hand goes on
     */
    record Changed(String cookie) implements PasswordChange {
        /** Never the cookie. */
        @Override
        public String toString() {
            return "Changed";
        }
    }

    /** The current password is not this one. */
    record Wrong() implements PasswordChange {}

    /** Too many wrong ones: it was not looked at. */
    record TooMany(Instant until) implements PasswordChange {}

    /** The new one is none that an account may have. */
    record Refused(PasswordFault fault) implements PasswordChange {}
}
