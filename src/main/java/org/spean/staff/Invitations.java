package org.spean.staff;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** stub */
public final class Invitations {
    /** So long a link works. */
    public static final Duration LIFE = Duration.ofHours(72);

    public Invitations() {}

    /** What a link is for. Empty: unknown, used, expired, replaced, or the account is disabled. */
    public Future<Optional<Invitation>> open(String token, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** Takes it up. Of many at once exactly one is accepted. */
    public Future<Acceptance> accept(String token, String password, String code, Instant now) {
        throw new UnsupportedOperationException();
    }
}
