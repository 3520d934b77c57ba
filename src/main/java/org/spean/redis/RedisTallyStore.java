package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.spean.metrics.Happening;
import org.spean.metrics.TallyStore;

/** Counts by day and hour: one hash a day, a field {@code HH:word}. */
public final class RedisTallyStore implements TallyStore {
    private static final Duration KEPT = Duration.ofDays(400);
    private static final int HOUR_DIGITS = 2;

    private final RedisLink link;
    private final RedisScript add = RedisScript.load("tallyadd");

    public RedisTallyStore(RedisLink link) {
        this.link = link;
    }

    @Override
    public Future<Void> add(LocalDate day, int hour, Map<Happening, Long> counts) {
        List<Arg> args = new ArrayList<>();
        args.add(Arg.of(KEPT.toMillis()));
        counts.forEach((happening, count) -> {
            args.add(Arg.of(String.format(Locale.ROOT, "%02d:%s", hour, happening.word())));
            args.add(Arg.of(count));
        });
        return add.run(link, List.of(TallyKeys.ofDay(day)), args).mapEmpty();
    }

    @Override
    public Future<Map<Integer, Map<Happening, Long>>> day(LocalDate day) {
        return link.send(Request.cmd(Command.HGETALL).arg(TallyKeys.ofDay(day))).map(RedisTallyStore::hours);
    }

    /** A word of a newer version is left out. */
    private static Map<Integer, Map<Happening, Long>> hours(Response found) {
        Map<Integer, Map<Happening, Long>> hours = new HashMap<>();
        for (String field : found.getKeys()) {
            int hour = Integer.parseInt(field.substring(0, HOUR_DIGITS));
            Happening.ofWord(field.substring(HOUR_DIGITS + 1))
                    .ifPresent(happening -> hours.computeIfAbsent(hour, none -> new EnumMap<>(Happening.class))
                            .put(happening, found.get(field).toLong()));
        }
        return hours;
    }
}
