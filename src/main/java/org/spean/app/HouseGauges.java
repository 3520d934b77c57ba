package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.spean.broadcast.Budget;
import org.spean.broadcast.SpendingStore;
import org.spean.console.overview.RecentMinutes;
import org.spean.metrics.HouseMeters;
import org.spean.metrics.SpendPeriod;

/** What runs out, looked up every ten seconds: the disk with the data, the money for alerts, the age of the backup. */
final class HouseGauges {
    /** Touched by whoever made a backup (README, Backup). */
    static final String BACKUP_MARK = "last-backup";

    private static final Duration EVERY = Duration.ofSeconds(RecentMinutes.EVERY_SECONDS);

    private final Vertx vertx;
    private final Path dataDir;
    private final SpendingStore spending;
    private final Budget budget;
    private final HouseMeters meters;
    private final RecentMinutes minutes;
    private final InstantSource clock;
    private final Refresh refresh;
    private volatile Optional<Instant> lastBackup = Optional.empty();

    HouseGauges(
            Vertx vertx,
            Path dataDir,
            SpendingStore spending,
            Budget budget,
            HouseMeters meters,
            RecentMinutes minutes,
            InstantSource clock) {
        this.vertx = vertx;
        this.dataDir = dataDir;
        this.spending = spending;
        this.budget = budget;
        this.meters = meters;
        this.minutes = minutes;
        this.clock = clock;
        this.refresh = new Refresh(vertx, EVERY, this::look);
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    Optional<Instant> lastBackup() {
        return lastBackup;
    }

    private Future<Void> look() {
        minutes.look();
        Future<Void> files = vertx.executeBlocking(() -> {
            var disk = Files.getFileStore(dataDir);
            meters.diskFree((double) disk.getUsableSpace() / Math.max(1, disk.getTotalSpace()));
            lastBackup = mark(dataDir.resolve(BACKUP_MARK));
            lastBackup.ifPresent(meters::lastBackup);
            return null;
        });
        Future<Void> money = spending.spent(clock.instant())
                .onSuccess(spent -> {
                    meters.spent(SpendPeriod.DAY, spent.ofDay(budget));
                    meters.spent(SpendPeriod.MONTH, spent.ofMonth(budget));
                })
                .mapEmpty();
        return Future.join(files, money).mapEmpty();
    }

    private static Optional<Instant> mark(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.getLastModifiedTime(file).toInstant()) : Optional.empty();
    }
}
