package org.spean.console.overview;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the health page looks at.
 *
 * @param redisWrites whether Redis says that its writes reach its disk; fails when it does not answer
 * @param embedded whether Redis is the one that the service starts by itself
 * @param lastBackup when somebody last noted a backup
 * @param certificate what is known of it; never waits
 */
public record HealthPorts(
        RecentMinutes minutes,
        Supplier<Future<Boolean>> redisWrites,
        boolean embedded,
        Supplier<Optional<Instant>> lastBackup,
        Supplier<Certificate> certificate) {}
