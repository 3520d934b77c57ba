package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.Optional;

/** The recordings in Redis, for an instance that answers for another one and lacks the file. They are public and not sealed. */
public final class ClipStore {
    /** Whoever has the file puts it there again every day. */
    static final Duration LIFE = Duration.ofDays(30);

    private final RedisLink link;

    public ClipStore(RedisLink link) {
        this.link = link;
    }

    /**
     * Keeps a sound for {@link #LIFE} from now.
     *
     * @param hash 32 lower-case hex digits
     */
    public Future<Void> put(String hash, byte[] sound) {
        return link.send(Request.cmd(Command.SET)
                        .arg(Keys.clip(hash))
                        .arg(sound)
                        .arg("EX")
                        .arg(LIFE.toSeconds()))
                .mapEmpty();
    }

    /** The sound, or nothing where no instance has put it. */
    public Future<Optional<byte[]>> get(String hash) {
        return link.send(Request.cmd(Command.GET).arg(Keys.clip(hash))).map(ClipStore::bytes);
    }

    @SuppressWarnings("ConstantConditions") // nil is null: nobody put it
    private static Optional<byte[]> bytes(Response found) {
        return found == null ? Optional.empty() : Optional.of(found.toBytes());
    }
}
