package org.spean.app;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.security.SecureRandom;
import org.spean.metrics.Meters;
import org.spean.redis.RedisAuditTrail;
import org.spean.redis.RedisConsoleSessionStore;
import org.spean.redis.RedisCredentialStore;
import org.spean.redis.RedisInvitationStore;
import org.spean.redis.RedisRoleRequests;
import org.spean.redis.RedisSignInAttempts;
import org.spean.redis.RedisStaffStore;
import org.spean.redis.RedisTokenStore;
import org.spean.settings.Settings;
import org.spean.staff.AccountClosing;
import org.spean.staff.AuditTrail;
import org.spean.staff.ConsoleSessions;
import org.spean.staff.CredentialStore;
import org.spean.staff.FactorResets;
import org.spean.staff.InvitationLinks;
import org.spean.staff.InvitationStore;
import org.spean.staff.Invitations;
import org.spean.staff.OwnCredentials;
import org.spean.staff.Passwords;
import org.spean.staff.RoleChanges;
import org.spean.staff.SignIn;
import org.spean.staff.SignInAttempts;
import org.spean.staff.StaffStore;
import org.spean.staff.Staffing;

/** Puts together what lets staff in to the console. */
record SignInRoom(
        StaffStore accounts,
        CredentialStore credentials,
        SignIn signIn,
        ConsoleSessions sessions,
        OwnCredentials own,
        Invitations invitations,
        FactorResets resets,
        Staffing staffing,
        RoleChanges roles,
        AccountClosing closing) {
    private static final int HASHES_AT_ONCE = 2;

    /** @param closing ends the threads that hash */
    static SignInRoom open(Vertx vertx, Store store, Settings settings, Meters meters, Closing closing) {
        WorkerExecutor hashing = vertx.createSharedWorkerExecutor("passwords", HASHES_AT_ONCE);
        closing.add("passwords", hashing::close);
        SecureRandom random = new SecureRandom();
        StaffStore accounts = new RedisStaffStore(store.link(), store.crypto());
        CredentialStore credentials = credentials(store, settings);
        AuditTrail trail = new RedisAuditTrail(store.link(), store.crypto());
        Passwords passwords = new Passwords(hashing, random);
        ConsoleSessions sessions = new ConsoleSessions(
                accounts,
                credentials,
                new RedisConsoleSessionStore(store.link(), store.crypto()),
                trail,
                store.crypto(),
                random);
        InvitationStore kept = new RedisInvitationStore(store.link(), store.crypto(), settings.mode());
        InvitationLinks links = links(store, settings);
        SignInAttempts attempts = new RedisSignInAttempts(store.link(), store.crypto());
        SignIn signIn =
                new SignIn(accounts, credentials, attempts, passwords, sessions, trail, store.crypto(), random, meters);
        Staffing staffing = new Staffing(accounts, trail);
        return new SignInRoom(
                accounts,
                credentials,
                signIn,
                sessions,
                new OwnCredentials(
                        credentials, attempts, passwords, signIn, sessions, trail, store.crypto(), random, meters),
                new Invitations(accounts, kept, links, passwords, trail, store.crypto(), random),
                new FactorResets(accounts, kept, links, trail),
                staffing,
                new RoleChanges(accounts, new RedisRoleRequests(store.link(), store.crypto()), staffing, trail),
                closing(store, settings));
    }

    static CredentialStore credentials(Store store, Settings settings) {
        return new RedisCredentialStore(store.link(), store.crypto(), settings.mode());
    }

    static InvitationLinks links(Store store, Settings settings) {
        return new InvitationLinks(
                new RedisInvitationStore(store.link(), store.crypto(), settings.mode()),
                store.crypto(),
                new SecureRandom());
    }

    static AccountClosing closing(Store store, Settings settings) {
        return new AccountClosing(
                new RedisStaffStore(store.link(), store.crypto()),
                credentials(store, settings),
                new RedisTokenStore(store.link(), store.crypto()),
                new RedisAuditTrail(store.link(), store.crypto()));
    }
}
