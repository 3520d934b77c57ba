package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.staff.ConsoleSessionStore;
import org.spean.staff.ConsoleSessions;

/** Sessions of the console in Redis, by keyed hash of their cookie: what can be read there signs nobody in. */
public final class RedisConsoleSessionStore implements ConsoleSessionStore {
    private static final int LINES = 3;

    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript begin = RedisScript.load("consolebegin");
    private final RedisScript find = RedisScript.load("consolefind");
    private final RedisScript fresh = RedisScript.load("consolefresh");
    private final RedisScript end = RedisScript.load("consoleend");

    public RedisConsoleSessionStore(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Void> add(Kept session) {
        String text = String.join("\n", session.account(), session.version(), session.browser() + "\n");
        return begin.run(
                        link,
                        List.of(
                                SignInKeys.consoleSession(session.id()),
                                SignInKeys.consoleSessionsOf(session.account())),
                        List.of(
                                Arg.of(session.id()),
                                Arg.of(crypto.sealText(label(session.id()), text)),
                                Arg.of(session.begun().toEpochMilli()),
                                Arg.of(session.freshUntil().toEpochMilli()),
                                Arg.of(ConsoleSessions.IDLE.toMillis()),
                                Arg.of(ConsoleSessions.LIFE.toMillis()),
                                Arg.of(session.lastSeen().toEpochMilli())))
                .mapEmpty();
    }

    @Override
    public Future<Optional<Kept>> find(String id, Instant now, boolean touch) {
        return find.run(
                        link,
                        List.of(SignInKeys.consoleSession(id)),
                        List.of(
                                Arg.of(now.toEpochMilli()),
                                Arg.of(ConsoleSessions.IDLE.toMillis()),
                                Arg.of(ConsoleSessions.LIFE.toMillis()),
                                Arg.of(touch ? 1 : 0)))
                .map(found -> found.size() == 0 ? Optional.empty() : Optional.of(open(id, found)));
    }

    @Override
    public Future<List<Kept>> of(String account, Instant now) {
        return link.send(Request.cmd(Command.ZRANGE)
                        .arg(SignInKeys.consoleSessionsOf(account))
                        .arg(0)
                        .arg(-1)
                        .arg("REV"))
                .compose(ids -> {
                    List<Future<Optional<Kept>>> all = new ArrayList<>();
                    ids.forEach(id -> all.add(find(id.toString(), now, false)));
                    return Future.all(all)
                            .map(found -> found.<Optional<Kept>>list().stream()
                                    .flatMap(Optional::stream)
                                    .toList());
                });
    }

    @Override
    public Future<Void> freshen(String id, Instant until) {
        return fresh.run(link, List.of(SignInKeys.consoleSession(id)), List.of(Arg.of(until.toEpochMilli())))
                .mapEmpty();
    }

    @Override
    public Future<Boolean> end(String account, String id) {
        return end.run(
                        link,
                        List.of(SignInKeys.consoleSession(id), SignInKeys.consoleSessionsOf(account)),
                        List.of(Arg.of(id)))
                .map(done -> done.toInteger() == 1);
    }

    private Kept open(String id, Response found) {
        List<String> lines =
                crypto.openText(label(id), found.get(0).toBytes()).lines().toList();
        if (lines.size() != LINES) {
            throw new UnreadableValueException("a session of the console has another form");
        }
        return new Kept(
                id, lines.get(0), lines.get(1), at(found.get(1)), at(found.get(2)), at(found.get(3)), lines.get(2));
    }

    private static Instant at(Response millis) {
        return Instant.ofEpochMilli(millis.toLong());
    }

    private static String label(String id) {
        return "console/" + id;
    }
}
