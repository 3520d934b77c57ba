package org.spean.staff;

import java.time.Instant;

/** What came of an attempt to sign in. */
public sealed interface SignInResult {
    /**
     * A session that nobody has had before.
     *
     * @param cookie the value of the cookie, 43 letters: the only time it is seen
     * @param known the value of a cookie to be kept for a long time: wrong attempts from this browser are counted apart. It signs
     *     nobody in
     */
    record SignedIn(String cookie, ConsoleSession session, String known) implements SignInResult {
        /** Never the cookies. */
        @Override
        public String toString() {
            return "SignedIn[" + session + "]";
        }
    }

    /** Unknown name, wrong password, wrong or used code, disabled, not enrolled: nobody is told which. */
    record Refused() implements SignInResult {}

    /**
     * Too many attempts by this name or from this address; it was not looked at, and counts for nothing.
     *
     * @param until when the next one is looked at
     */
    record Locked(Instant until) implements SignInResult {}
}
