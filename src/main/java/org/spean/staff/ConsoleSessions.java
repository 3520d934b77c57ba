package org.spean.staff;

import io.vertx.core.Future;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is signed in to the console. Any thread; never blocks; fails only when the store does. */
public final class ConsoleSessions {
    /** Without anything done for so long, a session is over (ASVS 7.3.1). */
    public static final Duration IDLE = Duration.ofMinutes(15);

    /** Longer than a shift nobody is signed in (ASVS 7.3.2). */
    public static final Duration LIFE = Duration.ofHours(8);

    /** How long a code is good for dangerous actions (ASVS 7.5). */
    public static final Duration FRESH = Duration.ofMinutes(5);

    private static final int LONGEST_BROWSER = 30;

    private final StaffStore accounts;
    private final CredentialStore credentials;
    private final ConsoleSessionStore sessions;
    private final AuditTrail trail;
    private final KeyedHash hash;
    private final Secrets secrets;

    public ConsoleSessions(
            StaffStore accounts,
            CredentialStore credentials,
            ConsoleSessionStore sessions,
            AuditTrail trail,
            KeyedHash hash,
            SecureRandom random) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.sessions = sessions;
        this.trail = trail;
        this.hash = hash;
        this.secrets = new Secrets(random);
    }

    /** A new session. @param cookie seen this once */
    record Begun(String cookie, ConsoleSession session) {
        /** Never the cookie. */
        @Override
        public String toString() {
            return "Begun[" + session + "]";
        }
    }

    /** A session under a cookie that nobody had before: whoever planted one gains nothing. */
    Future<Begun> begin(StaffAccount account, String version, String browser, Map<String, String> how, Instant now) {
        String cookie = secrets.token();
        String family = browser.replaceAll("[^A-Za-z0-9 .]", "");
        ConsoleSession session = new ConsoleSession(
                id(cookie),
                account,
                now,
                now,
                now.plus(FRESH),
                family.substring(0, Math.min(LONGEST_BROWSER, family.length())));
        return trail.append(new AuditEntry(now, account.id(), AuditAction.SIGN_IN, session.shortId(), how))
                .compose(written -> sessions.add(new ConsoleSessionStore.Kept(
                        session.id(), account.id(), version, now, now, session.freshUntil(), session.browser())))
                .map(kept -> new Begun(cookie, session));
    }

    /**
     * The same session after a change of the credentials: under another cookie, no longer and no fresher than before. All others of the
     * account end.
     *
     * @param version of the credentials from now on
     * @return the cookie
     */
    Future<String> goOn(ConsoleSession before, String version, Instant now) {
        String cookie = secrets.token();
        String account = before.account().id();
        ConsoleSession after = new ConsoleSession(
                id(cookie), before.account(), before.begun(), now, before.freshUntil(), before.browser());
        return sessions.of(account, now)
                .compose(old -> sessions.add(new ConsoleSessionStore.Kept(
                                after.id(), account, version, after.begun(), now, after.freshUntil(), after.browser()))
                        .compose(kept -> Future.all(old.stream()
                                .map(one -> sessions.end(account, one.id()))
                                .toList())))
                .map(ended -> cookie);
    }

    /**
     * Whose request it is. Empty: unknown, over, ended, begun with another password, or its account is disabled.
     *
     * @param touch whether the person did this; false for what the page fetches by itself
     */
    public Future<Optional<ConsoleSession>> find(String cookie, Instant now, boolean touch) {
        if (!Secrets.isToken(cookie)) {
            return Future.succeededFuture(Optional.empty());
        }
        return sessions.find(id(cookie), now, touch)
                .compose(
                        found -> found.isEmpty() ? Future.succeededFuture(Optional.empty()) : withAccount(found.get()));
    }

    private Future<Optional<ConsoleSession>> withAccount(ConsoleSessionStore.Kept kept) {
        Future<Optional<StaffAccount>> account = accounts.find(kept.account());
        Future<Optional<Credentials>> proof = credentials.find(kept.account());
        return Future.all(account, proof)
                .map(both -> proof.result()
                                .filter(one -> one.version().equals(kept.version()))
                                .isEmpty()
                        ? Optional.empty()
                        : account.result().filter(one -> !one.disabled()).map(one -> session(kept, one)));
    }

    /** All sessions of an account that are not over, newest first. */
    public Future<List<ConsoleSession>> of(StaffAccount account, Instant now) {
        Future<Optional<Credentials>> proof = credentials.find(account.id());
        Future<List<ConsoleSessionStore.Kept>> all = sessions.of(account.id(), now);
        return Future.all(proof, all)
                .map(both -> all.result().stream()
                        .filter(kept -> proof.result()
                                .filter(one -> one.version().equals(kept.version()))
                                .isPresent())
                        .map(kept -> session(kept, account))
                        .toList());
    }

    /** They leave by themselves. */
    public Future<Void> signOut(ConsoleSession session, Instant now) {
        String account = session.account().id();
        return trail.append(new AuditEntry(now, account, AuditAction.SIGN_OUT, session.shortId(), Map.of()))
                .compose(written -> sessions.end(account, session.id()))
                .mapEmpty();
    }

    /**
     * Ends one session of an account. False: there is none (any more).
     *
     * @param by id of whoever does it
     */
    public Future<Boolean> end(StaffAccount account, String id, String by, Instant now) {
        return of(account, now)
                .compose(all -> all.stream().noneMatch(one -> one.id().equals(id))
                        ? Future.succeededFuture(false)
                        : trail.append(new AuditEntry(
                                        now, by, AuditAction.SESSION_END, account.id(), Map.of("sessions", "1")))
                                .compose(written -> sessions.end(account.id(), id)));
    }

    /**
     * Ends all sessions of an account: how many.
     *
     * @param kept id of one that goes on
     */
    public Future<Integer> endAll(StaffAccount account, Optional<String> kept, String by, Instant now) {
        return sessions.of(account.id(), now).compose(all -> {
            List<String> ids = all.stream()
                    .map(ConsoleSessionStore.Kept::id)
                    .filter(id -> !kept.equals(Optional.of(id)))
                    .toList();
            if (ids.isEmpty()) {
                return Future.succeededFuture(0);
            }
            Map<String, String> count = Map.of("sessions", Integer.toString(ids.size()));
            return trail.append(new AuditEntry(now, by, AuditAction.SESSION_END, account.id(), count))
                    .compose(written -> Future.all(ids.stream()
                            .map(id -> sessions.end(account.id(), id))
                            .toList()))
                    .map(ended -> (int)
                            ended.<Boolean>list().stream().filter(one -> one).count());
        });
    }

    /** A code was given just now. */
    Future<Void> freshen(ConsoleSession session, Instant now) {
        return sessions.freshen(session.id(), now.plus(FRESH));
    }

    /** For each form of the session; the same as long as it lasts, so that two tabs work (M13). */
    public String csrfToken(ConsoleSession session) {
        return hash.hash("csrf", session.id());
    }

    /** Compared in constant time. */
    public boolean csrfFits(ConsoleSession session, String presented) {
        return Secrets.same(csrfToken(session), presented);
    }

    private String id(String cookie) {
        return hash.hash("session", cookie);
    }

    private static ConsoleSession session(ConsoleSessionStore.Kept kept, StaffAccount account) {
        return new ConsoleSession(kept.id(), account, kept.begun(), kept.lastSeen(), kept.freshUntil(), kept.browser());
    }
}
