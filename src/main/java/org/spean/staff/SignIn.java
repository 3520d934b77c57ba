package org.spean.staff;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.metrics.Meters;
import org.spean.metrics.SecurityEvent;
import org.spean.staff.SignInAttempts.Attempt;

/** Lets staff in to the console: name, password and second factor at once. Any thread; never blocks. */
public final class SignIn {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);
    private static final Duration WHEN_BUSY = Duration.ofSeconds(5);

    /** Nobody's: so that a name without credentials takes as long as one with. */
    private static final Credentials NOBODY = new Credentials("", "", "", "A".repeat(32));

    private final StaffStore accounts;
    private final CredentialStore credentials;
    private final SignInAttempts attempts;
    private final Passwords passwords;
    private final ConsoleSessions sessions;
    private final AuditTrail trail;
    private final KeyedHash hash;
    private final KnownBrowsers browsers;
    private final Meters meters;

    public SignIn(
            StaffStore accounts,
            CredentialStore credentials,
            SignInAttempts attempts,
            Passwords passwords,
            ConsoleSessions sessions,
            AuditTrail trail,
            KeyedHash hash,
            SecureRandom random,
            Meters meters) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.attempts = attempts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.trail = trail;
        this.hash = hash;
        this.browsers = new KnownBrowsers(hash, random);
        this.meters = meters;
    }

    /** One form, one answer; see {@link SignInResult}. Fails only when the store does. */
    public Future<SignInResult> signIn(SignInForm form, Instant now) {
        String name = StaffAccount.idOf(form.name())
                .orElseGet(() -> "? " + form.name().strip().toLowerCase(Locale.ROOT));
        Attempt attempt = browsers.known(form.known(), name)
                .<Attempt>map(browser -> new Attempt.Known(name, browser))
                .orElseGet(() -> new Attempt.Stranger(name, form.address()));
        if (passwords.busy(attempt instanceof Attempt.Stranger)) {
            return Future.succeededFuture(locked(now.plus(WHEN_BUSY)));
        }
        return attempts.begin(attempt, now)
                .compose(until -> until.isPresent()
                        ? Future.succeededFuture(locked(until.get()))
                        : look(name, form, attempt, now));
    }

    private SignInResult locked(Instant until) {
        meters.security(SecurityEvent.RATE_LIMITED);
        return new SignInResult.Locked(until);
    }

    private Future<SignInResult> look(String name, SignInForm form, Attempt attempt, Instant now) {
        Future<Optional<StaffAccount>> found = accounts.find(name);
        Future<Optional<Credentials>> kept = credentials.find(name);
        return Future.all(found, kept).compose(both -> {
            Optional<StaffAccount> account = found.result().filter(one -> !one.disabled());
            Credentials proof = account.isPresent() ? kept.result().orElse(NOBODY) : NOBODY;
            return passwords
                    .fits(form.password(), proof.passwordHash())
                    .compose(right -> useUp(form.code(), proof, right, now))
                    .compose(right -> right && account.isPresent()
                            ? let(account.get(), proof, form, attempt, now)
                            : Future.succeededFuture(refused(found.result(), now)));
        });
    }

    private Future<SignInResult> let(
            StaffAccount account, Credentials proof, SignInForm form, Attempt attempt, Instant now) {
        Map<String, String> how =
                TypedCode.of(form.code()) instanceof TypedCode.Recovery ? Map.of("by", "recovery-code") : Map.of();
        return sessions.begin(account, proof.version(), form.browser(), how, now)
                .compose(in -> attempts.right(attempt, now)
                        .map(new SignInResult.SignedIn(
                                in.cookie(), in.session(), browsers.remember(form.known(), account.id()))));
    }

    /**
     * Before a dangerous action: a further code. When right, the session is fresh for {@link ConsoleSessions#FRESH}. What strangers try
     * with the name does not count here.
     */
    public Future<CodeCheck> again(ConsoleSession session, String code, Instant now) {
        StaffAccount account = session.account();
        Attempt attempt = new Attempt.SignedIn(account.id());
        return attempts.begin(attempt, now).compose(until -> {
            if (until.isPresent()) {
                meters.security(SecurityEvent.RATE_LIMITED);
                return Future.succeededFuture(CodeCheck.TOO_MANY);
            }
            return credentials
                    .find(account.id())
                    .compose(kept -> useUp(code, kept.orElse(NOBODY), kept.isPresent(), now))
                    .compose(right -> {
                        if (!right) {
                            refused(Optional.of(account), now);
                            return Future.succeededFuture(CodeCheck.WRONG);
                        }
                        return attempts.right(attempt, now)
                                .compose(done -> sessions.freshen(session, now))
                                .map(CodeCheck.RIGHT);
                    });
        });
    }

    /** Looks at the code in any case, and uses it up only when all else was right. */
    private Future<Boolean> useUp(String typed, Credentials proof, boolean allElse, Instant now) {
        return switch (TypedCode.of(typed)) {
            case TypedCode.OfApp app -> {
                OptionalLong step = Totp.fits(proof.secret(), app.digits(), now);
                yield allElse && step.isPresent()
                        ? credentials.useStep(proof, step.getAsLong())
                        : Future.succeededFuture(false);
            }
            case TypedCode.Recovery recovery -> {
                String kept = recovery.hash(hash, proof.account());
                yield allElse ? credentials.useRecoveryCode(proof.account(), kept) : Future.succeededFuture(false);
            }
        };
    }

    /** Written down without waiting, else the time would tell which names there are; and only for names there are. */
    private SignInResult refused(Optional<StaffAccount> account, Instant now) {
        meters.security(SecurityEvent.SIGN_IN_FAILED);
        account.ifPresent(one -> trail.append(
                        new AuditEntry(now, AuditEntry.SYSTEM, AuditAction.SIGN_IN_REFUSED, one.id(), Map.of()))
                .onFailure(failure -> LOG.warn("a refused sign-in could not be written down: {}", failure.toString())));
        return new SignInResult.Refused();
    }
}
