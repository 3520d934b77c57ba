package org.spean.staff;

/**
 * What somebody proves at sign-in that it is them.
 *
 * @param version another one each time they are set: a session begun with older ones is over
 * @param passwordHash see {@link PinHash}
 * @param secret shared with their authenticator app, base32 in capitals
 */
public record Credentials(String account, String version, String passwordHash, String secret) {
    /** Never the secrets. */
    @Override
    public String toString() {
        return "Credentials[" + account + "]";
    }
}
