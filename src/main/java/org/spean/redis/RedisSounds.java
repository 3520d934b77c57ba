package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.Optional;
import org.spean.broadcast.SoundStore;

/** The sounds of voice alerts in Redis, each under its hash. */
public final class RedisSounds implements SoundStore {
    private final RedisLink link;

    public RedisSounds(RedisLink link) {
        this.link = link;
    }

    @Override
    public Future<Void> put(String clip, byte[] wav) {
        return link.send(Request.cmd(Command.SET)
                        .arg(AlertCallKeys.sound(clip))
                        .arg(wav)
                        .arg("EX")
                        .arg(LIFE.toSeconds()))
                .mapEmpty();
    }

    @Override
    @SuppressWarnings("ConstantConditions") // nil is null
    public Future<Optional<byte[]>> get(String clip) {
        return link.send(Request.cmd(Command.GET).arg(AlertCallKeys.sound(clip)))
                .map(found -> found == null ? Optional.empty() : Optional.of(found.toBytes()));
    }
}
