package org.spean.app;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.spean.metrics.Meters;
import org.spean.redis.RedisAuditTrail;
import org.spean.redis.RedisConsoleSessionStore;
import org.spean.redis.RedisCredentialStore;
import org.spean.redis.RedisInvitationStore;
import org.spean.redis.RedisSignInAttempts;
import org.spean.redis.RedisStaffStore;
import org.spean.redis.RedisTokenStore;
import org.spean.settings.Settings;
import org.spean.staff.AccountClosing;
import org.spean.staff.AuditTrail;
import org.spean.staff.ConsoleSessions;
import org.spean.staff.FactorResets;
import org.spean.staff.Invitations;
import org.spean.staff.Passwords;
import org.spean.staff.SignIn;
import org.spean.staff.StaffStore;

/** How staff come in to the console: everything of it, from one store. */
record StaffDoor(
        StaffStore accounts,
        ConsoleSessions sessions,
        SignIn signIn,
        Invitations invitations,
        FactorResets resets,
        AccountClosing closing) {
    static StaffDoor of(Vertx vertx, Store store, Settings settings, Meters meters) {
        SecureRandom random = new SecureRandom();
        WorkerExecutor hashing = vertx.createSharedWorkerExecutor("passwords", 2, 10, TimeUnit.SECONDS);
        Passwords passwords = new Passwords(hashing, random);
        StaffStore accounts = new RedisStaffStore(store.link(), store.crypto());
        RedisCredentialStore credentials = new RedisCredentialStore(store.link(), store.crypto(), settings.mode());
        RedisInvitationStore links = new RedisInvitationStore(store.link(), store.crypto(), settings.mode());
        AuditTrail trail = new RedisAuditTrail(store.link(), store.crypto());
        ConsoleSessions sessions = new ConsoleSessions(
                accounts,
                credentials,
                new RedisConsoleSessionStore(store.link(), store.crypto()),
                trail,
                store.crypto(),
                random);
        Invitations invitations = new Invitations(accounts, links, passwords, trail, store.crypto(), random);
        return new StaffDoor(
                accounts,
                sessions,
                new SignIn(
                        accounts,
                        credentials,
                        new RedisSignInAttempts(store.link(), store.crypto()),
                        passwords,
                        sessions,
                        trail,
                        store.crypto(),
                        meters),
                invitations,
                new FactorResets(accounts, links, invitations, trail),
                new AccountClosing(accounts, credentials, new RedisTokenStore(store.link(), store.crypto()), trail));
    }
}
