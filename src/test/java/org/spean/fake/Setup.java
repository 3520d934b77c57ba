package org.spean.fake;

import java.time.InstantSource;

/**
 * What the gateway is when it starts.
 *
 * @param port 0: any free one
 * @param account the only account there is
 * @param token the account's: its password, and what webhooks are signed with
 * @param checked whether requests must bring account and token; else anybody may send
 * @param seed of all random choices
 * @param capacity messages that the journal keeps
 */
public record Setup(
        int port,
        String account,
        String token,
        boolean checked,
        Dialect dialect,
        long seed,
        int capacity,
        InstantSource clock,
        Witness witness) {

    /** On any free port, for one account, with room for 250,000 messages. */
    public static Setup of(String account, String token) {
        return new Setup(0, account, token, true, Dialect.TWILIO, 1, 250_000, InstantSource.system(), Witness.NOBODY);
    }

    public Setup onPort(int other) {
        return new Setup(other, account, token, checked, dialect, seed, capacity, clock, witness);
    }

    /** Who brings no or other credentials is served, too. */
    public Setup unchecked() {
        return new Setup(port, account, token, false, dialect, seed, capacity, clock, witness);
    }

    public Setup speaking(Dialect other) {
        return new Setup(port, account, token, checked, other, seed, capacity, clock, witness);
    }

    public Setup seeded(long other) {
        return new Setup(port, account, token, checked, dialect, other, capacity, clock, witness);
    }

    public Setup keeping(int messages) {
        return new Setup(port, account, token, checked, dialect, seed, messages, clock, witness);
    }

    public Setup under(InstantSource other) {
        return new Setup(port, account, token, checked, dialect, seed, capacity, other, witness);
    }

    public Setup seenBy(Witness other) {
        return new Setup(port, account, token, checked, dialect, seed, capacity, clock, other);
    }
}
