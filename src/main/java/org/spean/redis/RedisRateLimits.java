package org.spean.redis;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.web.RateLimits;

/** Rates in Redis; everybody by pseudonym. */
public final class RedisRateLimits implements RateLimits {
    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript rate = RedisScript.load("rate");

    public RedisRateLimits(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Optional<Duration>> ask(String who, Rate allowed, Instant now) {
        long window = allowed.window().toMillis();
        return rate.run(
                        link,
                        List.of(Keys.rate(crypto.pseudonym("rate/" + who))),
                        List.of(Arg.of(now.toEpochMilli()), Arg.of(window / allowed.most()), Arg.of(window)))
                .map(wait -> wait.toLong() == 0 ? Optional.empty() : Optional.of(Duration.ofMillis(wait.toLong())));
    }
}
