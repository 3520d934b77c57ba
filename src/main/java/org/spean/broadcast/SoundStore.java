package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Duration;
import java.util.Optional;

/** The sounds of voice alerts, for every instance. They are for those who are called, and not sealed. */
public interface SoundStore {
    /** An alert starts at most 30 days from now, and is called for three days; its sound stays to be listened to. */
    Duration LIFE = Duration.ofDays(90);

    /**
     * Keeps a clip that is ready for the line for {@link #LIFE} from now.
     *
     * @param clip its name: 32 lower-case hex digits of a hash of its bytes
     */
    Future<Void> put(String clip, byte[] wav);

    Future<Optional<byte[]>> get(String clip);
}
