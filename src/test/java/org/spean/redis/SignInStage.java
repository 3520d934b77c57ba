package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.spean.metrics.Meters;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.staff.Acceptance;
import org.spean.staff.AccountClosing;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail.Kept;
import org.spean.staff.ConsoleSession;
import org.spean.staff.ConsoleSessions;
import org.spean.staff.FactorResets;
import org.spean.staff.Invitation;
import org.spean.staff.InvitationLinks;
import org.spean.staff.Invitations;
import org.spean.staff.OwnCredentials;
import org.spean.staff.Passwords;
import org.spean.staff.Role;
import org.spean.staff.RoleChanges;
import org.spean.staff.SignIn;
import org.spean.staff.SignInForm;
import org.spean.staff.SignInResult;
import org.spean.staff.StaffAccount;
import org.spean.staff.Staffing;
import org.spean.staff.Totp;

/** Signing in to the console over a real Redis, and short words for what tests do with it. */
final class SignInStage implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-11-30T05:00:00Z");
    static final String PASSWORD = "rizi\u00e8res sous la pluie";
    static final String OFFICE = "192.0.2.7";

    final Vertx vertx = Vertx.vertx();
    final TestRedis redis;
    final RedisLink link;
    final Crypto crypto;
    final Dump dump;
    final Meters meters = new Meters("test");
    final RedisStaffStore accounts;
    final RedisCredentialStore credentials;
    final RedisAuditTrail trail;
    final ConsoleSessions sessions;
    final SignIn signIn;
    final InvitationLinks links;
    final Invitations invitations;
    final FactorResets resets;
    final AccountClosing closing;
    final Staffing staffing;
    final RoleChanges roles;
    final OwnCredentials own;

    private SignInStage(TestRedis redis, KeyRing keys, Mode mode) {
        this.redis = redis;
        link = redis.link(vertx);
        crypto = new Crypto(new Pseudonyms(keys.index()), new ValueSeal(keys.encryption(), new SecureRandom()));
        dump = new Dump(link);
        accounts = new RedisStaffStore(link, crypto);
        credentials = new RedisCredentialStore(link, crypto, mode);
        trail = new RedisAuditTrail(link, crypto);
        SecureRandom random = new SecureRandom();
        Passwords passwords = new Passwords(vertx.createSharedWorkerExecutor("passwords", 2), random);
        RedisInvitationStore kept = new RedisInvitationStore(link, crypto, mode);
        links = new InvitationLinks(kept, crypto, random);
        sessions = new ConsoleSessions(
                accounts, credentials, new RedisConsoleSessionStore(link, crypto), trail, crypto, random);
        signIn = new SignIn(
                accounts,
                credentials,
                new RedisSignInAttempts(link, crypto),
                passwords,
                sessions,
                trail,
                crypto,
                random,
                meters);
        own = new OwnCredentials(
                credentials,
                new RedisSignInAttempts(link, crypto),
                passwords,
                signIn,
                sessions,
                trail,
                crypto,
                random,
                meters);
        invitations = new Invitations(accounts, kept, links, passwords, trail, crypto, random);
        resets = new FactorResets(accounts, kept, links, trail);
        closing = new AccountClosing(accounts, credentials, new RedisTokenStore(link, crypto), trail);
        staffing = new Staffing(accounts, trail);
        roles = new RoleChanges(accounts, new RedisRoleRequests(link, crypto), staffing, trail);
    }

    /** Over the Redis of the whole test JVM, emptied. */
    static SignInStage open() {
        TestRedis.shared().flush();
        return new SignInStage(TestRedis.shared(), KeyRing.random(new SecureRandom()), Mode.DEMO);
    }

    /** Over another Redis or with another mode. */
    static SignInStage over(TestRedis redis, KeyRing keys, Mode mode) {
        return new SignInStage(redis, keys, mode);
    }

    /** Somebody who can sign in since an hour before noon. */
    final class Person {
        final String id;
        final String secret;
        final List<String> recoveryCodes;

        private Person(String id, String secret, List<String> recoveryCodes) {
            this.id = id;
            this.secret = secret;
            this.recoveryCodes = recoveryCodes;
        }

        String code(Instant now) {
            return Totp.code(secret, Totp.step(now));
        }

        SignInResult with(String password, String code, Instant now) {
            return Answers.of(signIn.signIn(new SignInForm(id, password, code, OFFICE, "Firefox", ""), now));
        }

        SignInResult.SignedIn in(Instant now) {
            SignInResult result = with(PASSWORD, code(now), now);
            assertThat(result).isInstanceOf(SignInResult.SignedIn.class);
            return (SignInResult.SignedIn) result;
        }

        StaffAccount account() {
            return Answers.of(accounts.find(id)).orElseThrow();
        }
    }

    Person person(String id, Role... roles) {
        add(id, roles);
        return accepted(id, invite(id, NOON.minusSeconds(3600)), NOON.minusSeconds(3600));
    }

    StaffAccount add(String id, Role... roles) {
        StaffAccount account = new StaffAccount(
                id,
                "Person " + id,
                roles.length == 0 ? Set.of(Role.WORKER) : Set.of(roles),
                List.of(Language.KM),
                Optional.empty(),
                "",
                false,
                NOON);
        Answers.of(accounts.add(account));
        return account;
    }

    String invite(String id, Instant now) {
        return Answers.of(links.invite(id, now));
    }

    Optional<Invitation> opened(String token, Instant now) {
        return Answers.of(invitations.open(token, now));
    }

    Person accepted(String id, String token, Instant now) {
        String secret = opened(token, now).orElseThrow().secret();
        Acceptance accepted = Answers.of(invitations.accept(token, PASSWORD, Totp.code(secret, Totp.step(now)), now));
        assertThat(accepted).isInstanceOf(Acceptance.Accepted.class);
        return new Person(id, secret, ((Acceptance.Accepted) accepted).recoveryCodes());
    }

    Optional<ConsoleSession> find(String cookie, Instant now) {
        return Answers.of(sessions.find(cookie, now, true));
    }

    /** Words of the trail, oldest first, as {@code who action subject}. */
    List<String> trail() {
        List<String> all = new ArrayList<>();
        for (Kept kept : Answers.of(trail.entries(Optional.empty(), 500)).entries()) {
            AuditEntry entry = ((Kept.Readable) kept).entry();
            all.addFirst(entry.who() + " " + entry.action().word() + " " + entry.subject());
        }
        return all;
    }

    double failures() {
        return meters.scrape()
                .lines()
                .filter(line -> line.startsWith("spean_security_events_total{type=\"sign_in_failed\"}"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() {
        Answers.of(vertx.close());
        meters.close();
    }
}
