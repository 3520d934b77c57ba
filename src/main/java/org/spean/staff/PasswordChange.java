package org.spean.staff;

import java.time.Instant;

/** What came of somebody's changing their own password. */
public sealed interface PasswordChange {
    /**
     * All their other sessions are over.
     *
     * @param goesOn the one at hand under a new cookie
     */
    record Changed(SignInResult.SignedIn goesOn) implements PasswordChange {}

    /** The current password is not this one. */
    record Wrong() implements PasswordChange {}

    /** Too many wrong ones: it was not looked at. */
    record TooMany(Instant until) implements PasswordChange {}

    /** The new one is none that an account may have. */
    record Refused(PasswordFault fault) implements PasswordChange {}
}
