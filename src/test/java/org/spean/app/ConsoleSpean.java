package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.spean.app.support.MovableClock;
import org.spean.app.support.Phone;
import org.spean.app.support.RedisConsole;
import org.spean.broadcast.Consent;
import org.spean.console.PageRoute;
import org.spean.metrics.Meters;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.redis.RedisAuditTrail;
import org.spean.redis.RedisBells;
import org.spean.redis.RedisStaffStore;
import org.spean.redis.RedisSubscribers;
import org.spean.settings.Settings;
import org.spean.staff.Acceptance;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.Invitation;
import org.spean.staff.Role;
import org.spean.staff.SignInForm;
import org.spean.staff.SignInResult;
import org.spean.staff.StaffAccount;
import org.spean.staff.Totp;

/** A running service with a console, for tests of other rooms: its address, its clock, and people who can sign in. */
public final class ConsoleSpean implements AutoCloseable {
    /** Everybody's. */
    public static final String PASSWORD = "rice fields after rain";

    private static final Duration STEP = Duration.ofSeconds(30);

    private final RunningSpean spean;
    private final Vertx vertx = Vertx.vertx();
    private final Closing closing = new Closing();
    private final Store store;
    private final SignInRoom door;
    private final Map<String, String> secrets = new ConcurrentHashMap<>();

    private static final class Shared {
        private static final ConsoleSpean SERVICE = start();

        private static ConsoleSpean start() {
            ConsoleSpean service = ConsoleSpean.start(Map.of());
            Runtime.getRuntime().addShutdownHook(new Thread(service::close));
            return service;
        }
    }

    private ConsoleSpean(RunningSpean spean) throws StartException {
        this.spean = spean;
        Settings settings = spean.settings();
        this.store = Store.openForCommand(vertx, settings);
        this.door = SignInRoom.open(vertx, store, settings, new Meters("test"), closing);
    }

    /** The one of this JVM, in demo mode. Its clock only ever goes forward by seconds; add accounts of your own. */
    public static ConsoleSpean shared() {
        return Shared.SERVICE;
    }

    /** One of your own, in demo mode unless {@code variables} say otherwise. */
    public static ConsoleSpean start(Map<String, String> variables) {
        Map<String, String> all = new HashMap<>(variables);
        try {
            return new ConsoleSpean(RunningSpean.start(all));
        } catch (StartException refused) {
            throw new AssertionError(refused.lines().toString(), refused);
        }
    }

    /** For tests of this room. */
    RunningSpean running() {
        return spean;
    }

    /** Without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + spean.port();
    }

    public MovableClock clock() {
        return spean.clock();
    }

    /** Of somebody who has never written to this service. */
    public Phone newPhone() {
        return spean.newPhone();
    }

    /** Somebody who speaks English first and can sign in with {@link #PASSWORD} and {@link #code}. */
    public StaffAccount enrol(String name, Role... roles) {
        return enrol(name, List.of(Language.EN, Language.KM), roles);
    }

    public StaffAccount enrol(String name, List<Language> languages, Role... roles) {
        Instant now = clock().instant();
        StaffAccount account = new StaffAccount(
                StaffAccount.idOf(name).orElseThrow(),
                name,
                Set.copyOf(new LinkedHashSet<>(Arrays.asList(roles))),
                languages,
                Optional.empty(),
                "",
                false,
                now);
        get(new RedisStaffStore(store.link(), store.crypto()).add(account));
        String token = invite(account.id());
        Invitation invitation = get(door.invitations().open(token, now)).orElseThrow();
        secrets.put(account.id(), invitation.secret());
        Acceptance accepted = accepted(token, code(account.id()));
        if (!(accepted instanceof Acceptance.Accepted)) {
            throw new AssertionError(accepted.toString());
        }
        return account;
    }

    /** Somebody agreed on paper to all alerts of their province. */
    public void subscribe(String number, Language language, String province) {
        get(new RedisSubscribers(store.link(), store.crypto())
                .take(
                        new Consent(
                                PhoneNumber.ofE164(number).orElseThrow(),
                                language,
                                province,
                                new TreeSet<>(Set.of("all")),
                                "2026-11-25",
                                "PAPER",
                                clock().instant()),
                        true));
    }

    /** The running service knows it within ten seconds. */
    public void phone(String account, String number) {
        PhoneNumber phone = PhoneNumber.ofE164(number).orElseThrow();
        get(new RedisStaffStore(store.link(), store.crypto()).change(account, one -> one.withPhone(phone)));
    }

    /** At the time of the code: a slow machine must not make it one of the future. */
    private Acceptance accepted(String token, String code) {
        return get(door.invitations().accept(token, PASSWORD, code, clock().instant()));
    }

    /** Puts so many entries of somebody into the audit trail. */
    public void writeEntries(StaffAccount who, int many) {
        RedisAuditTrail trail = new RedisAuditTrail(store.link(), store.crypto());
        for (int i = 0; i < many; i++) {
            get(trail.append(new AuditEntry(clock().instant(), who.id(), AuditAction.SESSION_END, who.id(), Map.of())));
        }
    }

    /** A link's last part. */
    public String invite(String account) {
        return get(SignInRoom.links(store, spean.settings()).invite(account, clock().instant()));
    }

    /** A code that has not been used: the clock is put forward by a step. */
    public String code(String account) {
        clock().forward(STEP);
        return Totp.code(secrets.get(account), Totp.step(clock().instant()));
    }

    /** A session made without a browser. */
    public SignInResult.SignedIn signedIn(StaffAccount account) {
        SignInForm form = new SignInForm(account.name(), PASSWORD, code(account.id()), "127.0.0.1", "Test", "");
        return (SignInResult.SignedIn) get(door.signIn().signIn(form, clock().instant()));
    }

    /** The token that the forms of a session carry. */
    public String csrf(SignInResult.SignedIn signedIn) {
        return door.sessions().csrfToken(signedIn.session());
    }

    /** Its store, as somebody who has broken into it sees it. */
    public RedisConsole redis() {
        return spean.redis();
    }

    /** Every page and action of the running console. */
    public List<PageRoute> pages() {
        return spean.console().pages();
    }

    /** As a part does when something has changed. */
    public void ring(String topic) {
        get(new RedisBells(store.link()).ring(topic));
    }

    /** Remembers the secret that somebody was shown. */
    public void knows(String account, String secret) {
        secrets.put(account, secret);
    }

    @Override
    public void close() {
        closing.run();
        store.close();
        vertx.close();
        spean.close();
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
