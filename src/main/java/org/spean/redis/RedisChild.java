package org.spean.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One life of the {@code redis-server} process. A shell stands between: it holds the read end of our pipe and ends redis
 * when the pipe closes, so redis never outlives this JVM, however that dies (dependencies.md section 2).
 */
final class RedisChild {
    private static final Logger log = LoggerFactory.getLogger(RedisChild.class);

    /**
     * $0 onwards is the server and its arguments. A session of its own keeps Ctrl-C in the terminal away from redis: the
     * server must outlive the drain. The watcher asks kindly (TERM), then after five seconds does not ask (a stopped
     * process ignores TERM). The shell ignores signals so that it always reaps redis and reports its exit.
     */
    private static final String GUARD = """
            trap '' INT HUP TERM
            exec 3<&0
            if command -v setsid >/dev/null 2>&1; then set -- setsid "$@"; fi
            "$@" </dev/null 3<&- &
            p=$!
            echo "spean-redis-pid $p"
            ( read -r nothing <&3
              kill "$p"
              n=0
              while [ "$n" -lt 50 ] && kill -0 "$p"; do sleep 0.1; n=$((n+1)); done
              kill -9 "$p" ) >/dev/null 2>&1 &
            w=$!
            exec 3<&-
            wait "$p"
            rc=$?
            kill -9 "$w" 2>/dev/null
            exit "$rc"
            """;

    private static final String PID_LINE = "spean-redis-pid ";

    private final Process shell;
    private final CountDownLatch readyOrEnded = new CountDownLatch(1);
    private volatile boolean ready;
    private volatile long pid;
    private volatile String lastWords = "it said nothing";

    private RedisChild(Process shell) {
        this.shell = shell;
    }

    static RedisChild launch(Path binary, Path config, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("sh", "-c", GUARD, "sh", binary.toString(), config.toString());
        builder.directory(folder.toFile()).redirectErrorStream(true);
        RedisChild child = new RedisChild(builder.start());
        Thread reader = new Thread(child::readOutput, "redis-output");
        reader.setDaemon(true);
        reader.start();
        return child;
    }

    /** Waits until redis takes commands. False: it ended, or is not ready in time. */
    boolean awaitReady(Duration limit) throws InterruptedException {
        return readyOrEnded.await(limit.toMillis(), TimeUnit.MILLISECONDS) && ready;
    }

    /** Process id of redis-server itself; 0 before it was started. */
    long pid() {
        return pid;
    }

    /** What it printed last: the reason, when it would not start. */
    String lastWords() {
        return lastWords;
    }

    /** Waits until redis is gone, also when only the shell was killed, and gives the exit code. */
    int awaitEnd() throws InterruptedException {
        int code = shell.waitFor();
        closePipe();
        Optional<ProcessHandle> redis = pid == 0 ? Optional.empty() : ProcessHandle.of(pid);
        if (redis.isPresent() && !gone(redis.get(), Duration.ofSeconds(8))) {
            redis.get().destroyForcibly();
        }
        return code;
    }

    /** Ends redis: it writes out what it has and exits. Never longer than about eight seconds. */
    void stop() throws InterruptedException {
        closePipe();
        if (!shell.waitFor(8, TimeUnit.SECONDS)) {
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
            shell.destroyForcibly();
        }
    }

    private static boolean gone(ProcessHandle process, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return !process.isAlive();
    }

    private void closePipe() {
        try {
            shell.getOutputStream().close();
        } catch (IOException e) {
            log.debug("redis pipe was already closed");
        }
    }

    private void readOutput() {
        try (BufferedReader lines = shell.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard(line);
            }
        } catch (IOException e) {
            log.debug("redis output ended", e);
        }
        readyOrEnded.countDown();
    }

    private void heard(String line) {
        if (line.startsWith(PID_LINE)) {
            pid = Long.parseLong(line.substring(PID_LINE.length()).strip());
            return;
        }
        log.debug("redis-server: {}", line);
        if (!line.isBlank()) {
            lastWords = line.strip();
        }
        // Unix-socket mode prints it in lower case, port mode with a capital.
        if (line.toLowerCase(Locale.ROOT).contains("ready to accept connections")) {
            ready = true;
            readyOrEnded.countDown();
        }
    }
}
