package org.spean.staff;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** stub */
public final class FactorResets {
    public FactorResets() {}

    /**
     * A supervisor asks; nothing changes yet. False: no supervisor, or no such account, or a disabled one, or their own.
     */
    public Future<Boolean> ask(String account, StaffAccount by, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** What waits for a second colleague, oldest first. */
    public Future<List<ResetAsked>> waiting(Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The second colleague agrees, and is shown the link. */
    public Future<ResetAnswer> agree(String account, StaffAccount by, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Somebody withdraws or refuses it. False: nothing waited. */
    public Future<Boolean> drop(String account, StaffAccount by, Instant now) {
        throw new UnsupportedOperationException();
    }
}
