package org.spean.redis;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real {@code redis-server} beside this JVM, its data in {@code <dataDir>/redis} (design section 2). It is supervised:
 * killed, it is back with its data within 5 s at the same address. It never outlives the JVM.
 *
 * <p>{@link #start} and {@link #close} block: start-up and shut-down only, never on an event loop.
 */
public final class EmbeddedRedis implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedis.class);

    /** Loading a big append-only file takes time; longer than this is a fault. */
    private static final Duration READY_LIMIT = Duration.ofSeconds(60);

    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    private final RedisFiles files;
    private final RedisBinary binary;
    private final URI uri;
    private final FolderLock lock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread supervisor;
    private volatile RedisChild child;
    private volatile int restarts;

    private EmbeddedRedis(RedisFiles files, RedisBinary binary, URI uri, FolderLock lock, RedisChild first) {
        this.files = files;
        this.binary = binary;
        this.uri = uri;
        this.lock = lock;
        this.child = first;
        this.supervisor = new Thread(this::supervise, "redis-supervisor");
        this.supervisor.setDaemon(true);
    }

    /**
     * Starts the server and waits until it takes commands.
     *
     * @throws RedisStartException one line: the folder is taken, cannot be written, or redis-server would not start
     */
    public static EmbeddedRedis start(Path dataDir, RedisBinary binary) {
        RedisFiles files = RedisFiles.in(dataDir);
        try {
            files.create();
            FolderLock lock = FolderLock.take(files);
            try {
                return startLocked(files, binary, lock);
            } catch (RedisStartException | IOException | InterruptedException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new RedisStartException(
                    "Cannot start Redis in " + files.folder() + " (" + e + "). Make the data folder writable.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisStartException("Interrupted while starting Redis.", e);
        }
    }

    private static EmbeddedRedis startLocked(RedisFiles files, RedisBinary binary, FolderLock lock)
            throws IOException, InterruptedException {
        RedisConfig config = RedisConfig.create(files, new SecureRandom());
        RedisFiles.write(files.config(), config.text());
        RedisChild child = RedisChild.launch(binary.path(), files.config(), files.folder());
        if (!child.awaitReady(READY_LIMIT)) {
            child.stop();
            throw new RedisStartException("redis-server " + binary.path() + " did not start in " + files.folder()
                    + ". Its last words: " + child.lastWords());
        }
        RedisFiles.write(files.address(), config.uri() + "\n");
        EmbeddedRedis server = new EmbeddedRedis(files, binary, config.uri(), lock, child);
        server.supervisor.start();
        log.info(
                "embedded redis {} runs in {}, reachable by this user only; name an outside Redis for production",
                binary.version(),
                files.folder());
        return server;
    }

    /**
     * The address of the server another Spean runs on this data folder, if it answers. For commands beside a running
     * server. Blocks up to one second.
     */
    public static Optional<URI> running(Path dataDir) {
        Path address = RedisFiles.in(dataDir).address();
        try {
            if (!Files.isRegularFile(address)) {
                return Optional.empty();
            }
            URI uri = URI.create(Files.readString(address).strip());
            return RedisProbe.answers(uri, Duration.ofSeconds(1)) ? Optional.of(uri) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether another Spean, or a server it left behind, has the folder just now. */
    public static boolean isTaken(Path dataDir) {
        RedisFiles files = RedisFiles.in(dataDir);
        if (!Files.isDirectory(files.folder())) {
            return false;
        }
        try {
            FolderLock.take(files).close();
            return false;
        } catch (FolderTakenException taken) {
            return true;
        } catch (IOException e) {
            throw new RedisStartException("Cannot look into " + files.folder() + " (" + e + ").", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisStartException("Interrupted.", e);
        }
    }

    /** Whether a server ever ran in this folder. */
    public static boolean exists(Path dataDir) {
        return Files.isRegularFile(RedisFiles.in(dataDir).config());
    }

    /** Where it listens; the same after a restart. May hold a password: do not log it. */
    public URI uri() {
        return uri;
    }

    /** Process id of the redis-server that runs now. */
    public long pid() {
        return child.pid();
    }

    /** How often it had to be started again. */
    public int restarts() {
        return restarts;
    }

    private void supervise() {
        long pause = FIRST_PAUSE_MILLIS;
        try {
            while (true) {
                int code = child.awaitEnd();
                if (closing.await(pause, TimeUnit.MILLISECONDS)) {
                    return;
                }
                log.warn("embedded redis ended with code {}, starting it again; it said: {}", code, child.lastWords());
                pause = restart() ? FIRST_PAUSE_MILLIS : Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** True when the new one is ready. A failed one is left to {@link #supervise}, which sees its end. */
    private boolean restart() throws InterruptedException {
        restarts++;
        try {
            RedisChild next = RedisChild.launch(binary.path(), files.config(), files.folder());
            child = next;
            if (closing.getCount() == 0) {
                next.stop(); // close() may have stopped the one before
            }
            return next.awaitReady(READY_LIMIT);
        } catch (IOException e) {
            log.error("cannot start redis-server again: {}", e.toString());
            return false;
        }
    }

    /** Stops it: everything acknowledged is on disk. Waits for its end, at most about eight seconds. */
    @Override
    public void close() {
        closing.countDown();
        try {
            Files.deleteIfExists(files.address());
            child.stop();
            supervisor.join(TimeUnit.SECONDS.toMillis(10));
            lock.close();
        } catch (IOException e) {
            log.warn("could not tidy up {}: {}", files.folder(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
