package org.spean.staff;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where sessions of the console are kept. Every future has a time limit and fails only when the store does. */
public interface ConsoleSessionStore {
    /**
     * A session as it is kept.
     *
     * @param id keyed hash of the cookie
     * @param version of the credentials it was begun with
     */
    record Kept(
            String id,
            String account,
            String version,
            Instant begun,
            Instant lastSeen,
            Instant freshUntil,
            String browser) {}

    Future<Void> add(Kept session);

    /** Empty: unknown, or over by {@link ConsoleSessions#IDLE} or {@link ConsoleSessions#LIFE}: then it is gone, too. */
    Future<Optional<Kept>> find(String id, Instant now, boolean touch);

    /** Of one account, newest first. */
    Future<List<Kept>> of(String account, Instant now);

    /** Nothing happens to a session that is gone. */
    Future<Void> freshen(String id, Instant until);

    /** False: this account has no such session. */
    Future<Boolean> end(String account, String id);
}
