package org.spean.staff;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.metrics.Meters;
import org.spean.metrics.SecurityEvent;
import org.spean.staff.SignInAttempts.Attempt;

/**
 * Somebody who is signed in changes their own password or recovery codes. Each takes a proof of now: a browser that was left open must not
 * be enough. Wrong ones count as wrong attempts to sign in. Any thread; never blocks; fails only when the store does.
 */
public final class OwnCredentials {
    private static final Logger LOG = LoggerFactory.getLogger(OwnCredentials.class);
    private static final Duration WHEN_BUSY = Duration.ofSeconds(5);

    private final CredentialStore credentials;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final SignIn signIn;
    private final ConsoleSessions sessions;
    private final AuditTrail trail;
    private final KeyedHash hash;
    private final Secrets secrets;
    private final Meters meters;

    public OwnCredentials(
            CredentialStore credentials,
            SignInAttempts attempts,
            Passwords passwords,
            SignIn signIn,
            ConsoleSessions sessions,
            AuditTrail trail,
            KeyedHash hash,
            SecureRandom random,
            Meters meters) {
        this.credentials = credentials;
        this.attempts = attempts;
        this.passwords = passwords;
        this.signIn = signIn;
        this.sessions = sessions;
        this.trail = trail;
        this.hash = hash;
        this.secrets = new Secrets(random);
        this.meters = meters;
    }

    /** How many recovery codes are left. */
    public Future<Integer> codesLeft(String account) {
        return credentials.recoveryCodesLeft(account);
    }

    /**
     * Another password in place of the current one; the second factor and the recovery codes stay. Wrong ones count with the further
     * codes of who is signed in, not with what strangers try.
     */
    public Future<PasswordChange> changePassword(ConsoleSession session, String current, String fresh, Instant now) {
        StaffAccount account = session.account();
        Optional<PasswordFault> fault = PasswordRule.fault(fresh, account);
        if (fault.isPresent()) {
            return Future.succeededFuture(new PasswordChange.Refused(fault.get()));
        }
        if (passwords.busy(false)) {
            return Future.succeededFuture(new PasswordChange.TooMany(now.plus(WHEN_BUSY)));
        }
        return attempts.begin(new Attempt.SignedIn(account.id()), now).compose(until -> {
            if (until.isPresent()) {
                meters.security(SecurityEvent.RATE_LIMITED);
                return Future.succeededFuture(new PasswordChange.TooMany(until.get()));
            }
            return credentials
                    .find(account.id())
                    .compose(kept -> kept.isEmpty()
                            ? Future.succeededFuture(new PasswordChange.Wrong())
                            : passwords
                                    .fits(current, kept.get().passwordHash())
                                    .compose(right -> right
                                            ? replace(session, kept.get(), fresh, now)
                                            : Future.succeededFuture(wrong(account, now))));
        });
    }

    private Future<PasswordChange> replace(ConsoleSession session, Credentials before, String fresh, Instant now) {
        String account = before.account();
        return passwords
                .hash(fresh)
                .map(hashed -> new Credentials(account, secrets.base32(10), hashed, before.secret()))
                .compose(after -> trail.append(
                                new AuditEntry(now, account, AuditAction.PASSWORD_CHANGE, account, Map.of()))
                        .compose(written -> credentials.replace(before, after))
                        .compose(done -> done
                                ? attempts.right(new Attempt.SignedIn(account), now)
                                        .compose(counted -> sessions.goOn(session, after.version(), now))
                                        .map(PasswordChange.Changed::new)
                                // A link or another change was faster: this session is over.
                                : Future.succeededFuture(new PasswordChange.Wrong())));
    }

    private PasswordChange wrong(StaffAccount account, Instant now) {
        meters.security(SecurityEvent.SIGN_IN_FAILED);
        trail.append(new AuditEntry(now, AuditEntry.SYSTEM, AuditAction.SIGN_IN_REFUSED, account.id(), Map.of()))
                .onFailure(failure ->
                        LOG.warn("a refused change of a password could not be written down: {}", failure.toString()));
        return new PasswordChange.Wrong();
    }

    /**
     * Ten new recovery codes in place of those that are left.
     *
     * @param code of the authenticator app
     */
    public Future<CodesRenewal> renewCodes(ConsoleSession session, String code, Instant now) {
        return switch (TypedCode.of(code)) {
            case TypedCode.Recovery recovery -> Future.succeededFuture(new CodesRenewal.Wrong());
            case TypedCode.OfApp app ->
                signIn.again(session, code, now).compose(check -> switch (check) {
                    case RIGHT -> renew(session.account().id(), now);
                    case WRONG -> Future.succeededFuture(new CodesRenewal.Wrong());
                    case TOO_MANY -> Future.succeededFuture(new CodesRenewal.TooMany());
                });
        };
    }

    private Future<CodesRenewal> renew(String account, Instant now) {
        RecoveryCodes fresh = RecoveryCodes.fresh(secrets);
        return trail.append(new AuditEntry(now, account, AuditAction.RECOVERY_RENEW, account, Map.of()))
                .compose(written -> credentials.find(account))
                .compose(kept -> kept.isEmpty()
                        ? Future.succeededFuture(false)
                        : credentials.renewRecoveryCodes(kept.get(), fresh.hashes(hash, account)))
                .map(done -> done ? new CodesRenewal.Renewed(fresh.codes()) : new CodesRenewal.Wrong());
    }
}
