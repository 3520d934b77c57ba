package org.spean.app;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.pack.PackResult;
import sun.misc.Signal;

/**
 * Loads the content pack again when a file changes or on SIGHUP. A change is taken when two looks in a row see the same, so that
 * a half-copied folder is not read. All file work runs on the worker.
 */
final class PackWatcher {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Logger LOG = LoggerFactory.getLogger(PackWatcher.class);

    private final Vertx vertx;
    private final WorkerExecutor worker;
    private final LivePack live;
    private final Runnable afterReload;
    private long loaded;
    private long seen;
    private long timer;

    PackWatcher(Vertx vertx, WorkerExecutor worker, LivePack live, Runnable afterReload) {
        this.vertx = vertx;
        this.worker = worker;
        this.live = live;
        this.afterReload = afterReload;
    }

    /** Blocks for one look; call it at start-up. */
    void start() {
        loaded = fingerprint(live.folder());
        seen = loaded;
        timer = vertx.setPeriodic(LOOK_EVERY.toMillis(), t -> run(false));
        try {
            Signal.handle(new Signal("HUP"), signal -> run(true));
        } catch (IllegalArgumentException unsupported) {
            LOG.info("SIGHUP is not ours to handle here; changed content files are still noticed");
        }
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    private void run(boolean asked) {
        worker.executeBlocking(
                () -> {
                    look(asked);
                    return null;
                },
                true);
    }

    private void look(boolean asked) {
        long now = fingerprint(live.folder());
        boolean settled = now == seen;
        seen = now;
        if (asked || (settled && now != loaded)) {
            loaded = now;
            report(live.reload());
        }
    }

    private void report(PackResult result) {
        switch (result) {
            case PackResult.Loaded good -> {
                LOG.info(
                        "content pack {} loaded, {} warnings",
                        good.pack().version(),
                        good.warnings().size());
                // One of them may close the voice line.
                good.warnings().forEach(warning -> LOG.warn("{}", warning));
                afterReload.run();
            }
            case PackResult.Broken bad -> {
                LOG.error("the changed content pack is refused, the old one stays");
                bad.problems().forEach(problem -> LOG.error("{}", problem));
            }
        }
    }

    /** Names, sizes and times of all files; 0 when the folder cannot be read just now. */
    private static long fingerprint(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            long sum = 17;
            for (Path file : files.sorted().toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                if (attributes.isRegularFile()) {
                    sum = sum * 31 + file.hashCode();
                    sum = sum * 31 + attributes.size();
                    sum = sum * 31 + attributes.lastModifiedTime().toMillis();
                }
            }
            return sum;
        } catch (IOException gone) {
            return 0;
        }
    }
}
