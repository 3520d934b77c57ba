package org.spean.staff;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where links and asked resets are kept. Every future has a time limit and fails only when the store does. */
public interface InvitationStore {
    /**
     * A link as it is kept.
     *
     * @param secret what their authenticator app is to get, base32
     */
    record Kept(String account, String secret, Instant expires) {
        /** Never the secret. */
        @Override
        public String toString() {
            return "Kept[" + account + "]";
        }
    }

    /** In place of the account's earlier link, credentials and recovery codes.
     *
     * @param hash keyed hash of the token
     */
    Future<Void> put(String hash, Kept invitation, Instant now);

    /** Empty: unknown, used, or no longer the latest of its account. */
    Future<Optional<Kept>> find(String hash);

    /** Whether a link of this account can still be used. */
    Future<Boolean> waits(String account);

    /**
     * Uses the link up and sets what signs its account in. False: somebody was faster.
     *
     * @param step of time that is used up by it
     */
    Future<Boolean> take(String hash, Credentials fresh, long step, List<String> recoveryHashes);

    /** In place of an earlier one for the same account. */
    Future<Void> ask(ResetAsked asked);

    Future<List<ResetAsked>> asked();

    /** True for exactly one of many at once. */
    Future<Boolean> decide(String account);
}
