package org.spean.staff;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/** stub */
public final class AccountClosing {
    public AccountClosing() {}

    /** Disables an account; sessions, tokens, password, codes and link are worth nothing at once. Empty: no such account. */
    public Future<Optional<StaffAccount>> disable(String account, String by, Instant now) {
        throw new UnsupportedOperationException();
    }
}
