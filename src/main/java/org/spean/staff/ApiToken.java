package org.spean.staff;

import java.time.Instant;

/**
 * A token of the staff API as it is kept: enough to know it again, not enough to use it.
 *
 * @param id the part that is no secret: 16 hexadecimal digits
 * @param account whose roles it carries, as they are when it is used
 * @param hash SHA-256 of the secret part, in hexadecimal
 * @param expires from this instant on it is worth nothing
 */
public record ApiToken(String id, String account, String hash, Instant created, Instant expires) {
    /** Whether it still counts. */
    public boolean lasts(Instant now) {
        return now.isBefore(expires);
    }

    /** Never the hash. */
    @Override
    public String toString() {
        return "ApiToken[" + id + "]";
    }
}
