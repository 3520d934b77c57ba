package org.spean.staff;

import java.time.Instant;

/**
 * What the holder of a link that is still good is shown, to set a password and enrol an authenticator app.
 *
 * @param account who is invited
 * @param secret the shared secret of the codes, base32 in capitals; the same each time the link is opened
 * @param expires from this instant on the link is worth nothing
 */
public record Invitation(StaffAccount account, String secret, Instant expires) {
    /** What a QR code for an authenticator app holds. */
    public String otpauthUri() {
        return Totp.uri(account.id(), secret);
    }

    /** In groups of four, to be typed. */
    public String secretInGroups() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "Invitation[" + account.id() + "]";
    }
}
