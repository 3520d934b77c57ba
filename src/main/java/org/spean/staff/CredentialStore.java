package org.spean.staff;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/**
 * Where password hashes, shared secrets and recovery codes are kept. Those made in {@code demo} are as none in {@code live}. Every
 * future has a time limit and fails only when the store does.
 */
public interface CredentialStore {
    /** Empty: none, or made for a rehearsal and this is none. */
    Future<Optional<Credentials>> find(String account);

    /** Uses a step of time up. False: it or a later one was used before, or the credentials are no longer these. */
    Future<Boolean> useStep(Credentials credentials, long step);

    /** Uses a recovery code up. False: there is no such code, or no longer. */
    Future<Boolean> useRecoveryCode(String account, String hash);

    /**
     * Sets another password; the last step used up and the recovery codes stay. False: the credentials are no longer those of before.
     *
     * @param after of another version, so that sessions begun with {@code before} are over
     */
    Future<Boolean> replace(Credentials before, Credentials after);

    /** In place of all recovery codes that are left. False: the credentials are no longer these. */
    Future<Boolean> renewRecoveryCodes(Credentials credentials, List<String> hashes);

    Future<Integer> recoveryCodesLeft(String account);

    /** The last step used up; 0: none. */
    Future<Long> lastStep(String account);

    /** Credentials, recovery codes and a link under way are worth nothing any more. */
    Future<Void> forget(String account);
}
