package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Instant;
import java.util.List;
import org.spean.model.PhoneNumber;
import org.spean.staff.PinAttempts;

/** Attempts at PINs in Redis; callers by pseudonym. */
public final class RedisPinAttempts implements PinAttempts {
    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript attempt = RedisScript.load("attempttry");

    public RedisPinAttempts(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<Boolean> begin(PhoneNumber caller, String account, Instant now) {
        return attempt.run(
                        link,
                        List.of(from(caller), Keys.pinsOf(account)),
                        List.of(Arg.of(now.toEpochMilli()), Arg.of(WINDOW.toMillis()), Arg.of(MOST), Arg.of(MOST)))
                .map(until -> until.toLong() == 0);
    }

    @Override
    public Future<Void> right(PhoneNumber caller, String account, Instant now) {
        return forget(from(caller), now)
                .compose(done -> forget(Keys.pinsOf(account), now))
                .mapEmpty();
    }

    private Future<?> forget(String key, Instant now) {
        return link.send(Request.cmd(Command.ZREM).arg(key).arg(now.toEpochMilli()));
    }

    private String from(PhoneNumber caller) {
        return Keys.pinsFrom(crypto.contactId(caller));
    }
}
