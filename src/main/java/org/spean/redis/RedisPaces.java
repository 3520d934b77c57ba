package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.spean.outbox.Paces;

/** One pace and one breaker for each gateway in Redis, by Redis' own clock. */
public final class RedisPaces implements Paces {
    /** Failures in a row that open the breaker, and how long it stays open. */
    static final int BROKEN_IN_A_ROW = 5;

    static final Duration OPEN = Duration.ofSeconds(30);

    /** The one try after that; longer than an attempt can take. */
    private static final Duration TRY = Duration.ofSeconds(45);

    private final RedisLink link;
    private final Duration open;
    private final RedisScript take = RedisScript.load("pace");
    private final RedisScript news = RedisScript.load("pacenews");
    /** Gateways that good news matters to: of the others it is not told, so that it costs nothing. */
    private final Set<String> uneasy = ConcurrentHashMap.newKeySet();

    public RedisPaces(RedisLink link) {
        this(link, OPEN);
    }

    RedisPaces(RedisLink link, Duration open) {
        this.link = link;
        this.open = open;
    }

    @Override
    public Future<Slots> take(String gateway, double perSecond, int most, Duration ahead) {
        return take.run(
                        link,
                        List.of(Keys.pace(gateway)),
                        List.of(
                                Arg.of((long) (1_000_000 / perSecond)),
                                Arg.of(most),
                                Arg.of(micros(ahead)),
                                Arg.of(micros(TRY))))
                .map(reply -> slots(gateway, reply));
    }

    private Slots slots(String gateway, Response reply) {
        if (reply.get(4).toInteger() == 1) {
            uneasy.add(gateway);
        } else {
            uneasy.remove(gateway);
        }
        return new Slots(
                reply.get(0).toInteger(),
                duration(reply.get(1).toLong()),
                duration(reply.get(2).toLong()),
                reply.get(3).toInteger() == 1);
    }

    @Override
    public Future<Boolean> news(String gateway, News said) {
        return switch (said) {
            case News.None none -> Future.succeededFuture(false);
            case News.Well well ->
                uneasy.contains(gateway) ? tell(gateway, "well", Duration.ZERO) : Future.succeededFuture(false);
            case News.Slower slower -> tell(gateway, "slower", slower.hold());
            case News.Broken broken -> tell(gateway, "broken", Duration.ZERO);
            case News.Closed closed -> tell(gateway, "closed", Duration.ZERO);
        };
    }

    private Future<Boolean> tell(String gateway, String word, Duration hold) {
        uneasy.add(gateway);
        return news.run(
                        link,
                        List.of(Keys.pace(gateway)),
                        List.of(Arg.of(word), Arg.of(micros(hold)), Arg.of(BROKEN_IN_A_ROW), Arg.of(micros(open))))
                .map(opened -> opened.toInteger() == 1);
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }

    private static Duration duration(long micros) {
        return Duration.ofNanos(micros * 1000);
    }
}
