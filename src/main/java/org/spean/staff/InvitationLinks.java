package org.spean.staff;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

/** Makes the links by which staff set what signs them in. Any thread; never blocks; fails only when the store does. */
public final class InvitationLinks {
    /** So long a link works. */
    public static final Duration LIFE = Duration.ofHours(72);

    private final InvitationStore invitations;
    private final KeyedHash hash;
    private final Secrets secrets;

    public InvitationLinks(InvitationStore invitations, KeyedHash hash, SecureRandom random) {
        this.invitations = invitations;
        this.hash = hash;
        this.secrets = new Secrets(random);
    }

    /**
     * A new link for an account, which voids an earlier one, the password, the codes and all sessions. Whoever calls writes the audit
     * entry first.
     *
     * @return the token: the last part of the link, never seen again
     */
    public Future<String> invite(String account, Instant now) {
        String token = secrets.token();
        String secret = secrets.base32(Totp.SECRET_BYTES);
        return invitations
                .put(hash(token), new InvitationStore.Kept(account, secret, now.plus(LIFE)), now)
                .map(token);
    }

    String hash(String token) {
        return hash.hash("invitation", token);
    }
}
