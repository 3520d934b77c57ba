package org.spean.staff;

import io.vertx.core.Future;
import java.time.Instant;

/** stub */
public final class SignIn {
    public SignIn() {}

    /** One form, one answer; see {@link SignInResult}. Any thread; never blocks; fails only when the store does. */
    public Future<SignInResult> signIn(SignInForm form, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Before a dangerous action: a further code. When right, the session is fresh for {@link ConsoleSessions#FRESH}. */
    public Future<CodeCheck> again(ConsoleSession session, String code, String address, Instant now) {
        throw new UnsupportedOperationException();
    }
}
