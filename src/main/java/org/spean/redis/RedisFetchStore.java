package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.spean.content.AgencyRegister;
import org.spean.metrics.FetchOutcome;
import org.spean.registers.FetchStore;
import org.spean.registers.Fetched;
import org.spean.registers.RegisterText;

/** What is known of one published list, in Redis: public facts, not sealed. */
public final class RedisFetchStore implements FetchStore {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final String TAKEN = "taken";
    private static final String STANDING = "standing";
    private static final String VERSION = "version";

    private final RedisLink link;
    private final String known;
    private final String lease;
    private final RedisScript take = RedisScript.load("fetchtake");
    private final RedisScript keep = RedisScript.load("fetchkeep");

    /** @param address of the list: another address is another list, of which nothing is known */
    public RedisFetchStore(RedisLink link, URI address) {
        this.link = link;
        String name = hash(address.toString());
        this.known = Keys.fetched(name);
        this.lease = Keys.fetching(name);
    }

    @Override
    public Future<Boolean> take(Instant now, String token, Duration leased) {
        return take.run(
                        link,
                        List.of(lease, known),
                        List.of(Arg.of(now.toEpochMilli()), Arg.of(token), Arg.of(leased.toMillis())))
                .map(answer -> answer.toInteger() == 1);
    }

    @Override
    public Future<Boolean> keep(Fetched fetched, Instant due, String token) {
        List<Arg> args = new ArrayList<>(List.of(Arg.of(token), Arg.of(KEPT.toMillis())));
        Map<String, String> fields = new HashMap<>(Map.of(
                "due",
                Long.toString(due.toEpochMilli()),
                "looked",
                Long.toString(fetched.looked().toEpochMilli()),
                "latest",
                fetched.latest().name(),
                "said",
                fetched.said(),
                STANDING,
                fetched.standing().name(),
                "etag",
                fetched.etag().orElse(""),
                "modified",
                fetched.lastModified().orElse(""),
                "digest",
                fetched.digest(),
                "problems",
                String.join("\n", fetched.problems()),
                "list",
                fetched.list().map(RegisterText::write).orElse("")));
        fields.put(VERSION, fetched.list().map(AgencyRegister::version).orElse(""));
        if (fetched.waiting().isEmpty()) {
            // Else nothing is known of it that a person may not have written meanwhile.
            fields.put(TAKEN, fetched.taken());
        }
        fields.forEach((name, value) -> {
            args.add(Arg.of(name));
            args.add(Arg.of(value));
        });
        return keep.run(link, List.of(lease, known), args).map(answer -> answer.toInteger() == 1);
    }

    @Override
    public Future<Optional<Fetched>> last() {
        return link.send(Request.cmd(Command.HGETALL).arg(known)).map(RedisFetchStore::fetched);
    }

    @Override
    public Future<Standing> standing() {
        return link.send(Request.cmd(Command.HMGET)
                        .arg(known)
                        .arg(STANDING)
                        .arg(VERSION)
                        .arg(TAKEN))
                .map(found -> {
                    Optional<String> waiting = value(found, 1)
                            .filter(version -> !Optional.of(version).equals(value(found, 2)));
                    boolean aside = value(found, 0)
                            .map(FetchOutcome::valueOf)
                            .filter(standing -> Fetched.isAside(standing, waiting.isPresent()))
                            .isPresent();
                    return new Standing(aside, waiting);
                });
    }

    @Override
    public Future<Void> taken(String version) {
        return link.send(Request.cmd(Command.HSET).arg(known).arg(TAKEN).arg(version))
                .mapEmpty();
    }

    private static Optional<Fetched> fetched(Response all) {
        Map<String, String> fields = new HashMap<>();
        for (String name : all.getKeys()) {
            fields.put(name, all.get(name).toString(StandardCharsets.UTF_8));
        }
        if (!fields.containsKey("looked")) {
            return Optional.empty();
        }
        return Optional.of(new Fetched(
                Instant.ofEpochMilli(Long.parseLong(text(fields, "looked"))),
                FetchOutcome.valueOf(text(fields, "latest")),
                text(fields, "said"),
                FetchOutcome.valueOf(text(fields, STANDING)),
                word(fields, "etag"),
                word(fields, "modified"),
                text(fields, "digest"),
                list(fields),
                word(fields, "problems")
                        .map(lines -> List.of(lines.split("\n", -1)))
                        .orElse(List.of()),
                text(fields, TAKEN)));
    }

    @SuppressWarnings("ConstantConditions") // nil is null: there is no such field
    private static Optional<String> value(Response values, int at) {
        Response value = values.get(at);
        return value == null
                ? Optional.empty()
                : Optional.of(value.toString(StandardCharsets.UTF_8)).filter(text -> !text.isEmpty());
    }

    private static Optional<AgencyRegister> list(Map<String, String> fields) {
        return word(fields, "list").map(RegisterText::read);
    }

    private static Optional<String> word(Map<String, String> fields, String name) {
        return Optional.of(text(fields, name)).filter(text -> !text.isEmpty());
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }

    private static String hash(String address) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
