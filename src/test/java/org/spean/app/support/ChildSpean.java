package org.spean.app.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** The service as a process of its own: for exit codes, signals and what it prints. Ends with the test's JVM at the latest. */
public final class ChildSpean implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int FIRST_PORT = 15_000;
    private static final int FIRST_OF_CONNECTIONS = 32_000;

    private final Process process;
    private final Path printed;
    private final int port;
    private final int managementPort;
    private final Map<String, String> environment;

    private ChildSpean(Process process, Path printed, int port, int managementPort, Map<String, String> environment) {
        this.process = process;
        this.printed = printed;
        this.port = port;
        this.managementPort = managementPort;
        this.environment = environment;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * Starts it; nothing is waited for.
     *
     * @param variables the environment beside PATH; free ports are chosen where none is named
     * @param arguments of the command line; none means serve
     */
    public static ChildSpean launch(Map<String, String> variables, String... arguments) {
        return launch(freePort(), variables, arguments);
    }

    /** The same at a port that others know already. */
    public static ChildSpean launch(int port, Map<String, String> variables, String... arguments) {
        try {
            int management = freePort();
            Path printed = Files.createTempFile("spean", ".out");
            List<String> command = command(ChildClasses.jvmOptions(), arguments);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "spean-cwd"))
                            .toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(printed.toFile());
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("SPEAN_") || name.startsWith("JAVA_TOOL"));
            environment.put("SPEAN_HTTP_PORT", Integer.toString(port));
            environment.put("SPEAN_MANAGEMENT_PORT", Integer.toString(management));
            environment.put("SPEAN_CONTENT_DIR", Folders.content().toString());
            environment.putAll(variables);
            return new ChildSpean(builder.start(), printed, port, management, Map.copyOf(variables));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JVM of the service: small, quick to start, and without the log of the JVM itself, as an archive that does not fit is no news. */
    static List<String> command(List<String> classes, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(classes);
        command.add("org.spean.app.Main");
        command.addAll(List.of(arguments));
        return command;
    }

    /** Starts it and waits until it is ready. */
    public static ChildSpean start(Map<String, String> variables) {
        return start(freePort(), variables);
    }

    /** The same at a port that others know already. */
    public static ChildSpean start(int port, Map<String, String> variables) {
        return launch(port, variables).awaitReady();
    }

    /** Itself, when it is ready. */
    public ChildSpean awaitReady() {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("it did not start; it printed:\n" + printed());
            }
            pause();
        }
        return this;
    }

    public Platform demo() {
        return Platform.demo(port, environment.getOrDefault("SPEAN_PUBLIC_URL", "http://127.0.0.1:" + port));
    }

    public int port() {
        return port;
    }

    public int managementPort() {
        return managementPort;
    }

    public long pid() {
        return process.pid();
    }

    public void signal(String name) {
        Signals.send(name, process.pid());
    }

    /** Signal 9, without the time that {@link #signal} takes. */
    public void kill() {
        process.destroyForcibly();
    }

    /** Waits for its end, for a minute at most, and gives the exit code. */
    public int awaitExit() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new AssertionError("it did not end; it printed:\n" + printed());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything on standard output and standard error so far. */
    public String printed() {
        try {
            return Files.readString(printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of one line of /metrics. */
    public double metric(String name) {
        try {
            return HttpLine.once(Platform.loopback(managementPort), RawRequest.get("/metrics"))
                    .metric(name);
        } catch (RuntimeException away) {
            throw new AssertionError("no metrics; it printed:\n" + printed(), away);
        }
    }

    private boolean isReady() {
        try (HttpLine line = HttpLine.open(Platform.loopback(managementPort))) {
            return line.ask(RawRequest.get("/health/ready")).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Whether anybody listens there. */
    public static boolean listens(int port) {
        try (HttpLine line = HttpLine.open(Platform.loopback(port))) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    /** A port that was free just now, and below those that the system gives to connections: nothing else takes it before the child does. */
    public static int freePort() {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST_PORT, FIRST_OF_CONNECTIONS);
            try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return probe.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no free port in a hundred tries");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops it if it still runs, kindly first. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
            Files.deleteIfExists(printed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
