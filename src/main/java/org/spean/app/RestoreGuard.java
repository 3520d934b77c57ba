package org.spean.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.spean.redis.RedisLink;
import org.spean.redis.StoreTransfer;

/** Nobody uses a store that a restore left half done. */
final class RestoreGuard {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final String AGAIN =
            "A restore was interrupted, so the data is not whole. Run `restore` again, with the same backup.";

    private RestoreGuard() {}

    /** Where a restore writes down what it moves. */
    static Path journal(Path dataDir) {
        return dataDir.resolve("restore.journal");
    }

    static void check(Path dataDir) throws StartException {
        if (Files.exists(journal(dataDir))) {
            throw StartException.refused(AGAIN);
        }
    }

    static void check(RedisLink link) throws StartException {
        if (Waiting.get(StoreTransfer.isUnfinished(link), LIMIT)) {
            throw StartException.refused(AGAIN);
        }
    }
}
