package org.spean.redis;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A real Redis for tests. {@link #shared()} is one for the whole test JVM: {@link #flush} it before each test. A test that
 * freezes or kills takes its {@link #own()}.
 */
public final class TestRedis implements AutoCloseable {
    private final Path dataDir;
    private final EmbeddedRedis server;

    private static final class Shared {
        private static final TestRedis SERVER = start();

        private static TestRedis start() {
            TestRedis redis = own();
            Runtime.getRuntime().addShutdownHook(new Thread(redis::close));
            return redis;
        }
    }

    private TestRedis(Path dataDir, EmbeddedRedis server) {
        this.dataDir = dataDir;
        this.server = server;
    }

    /** The one of this JVM, started at the first call. Never freeze, kill or close it. */
    public static TestRedis shared() {
        return Shared.SERVER;
    }

    /** A new one in a folder of its own; close it. */
    public static TestRedis own() {
        try {
            return in(Files.createTempDirectory("spean"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One on a given data folder. */
    static TestRedis in(Path dataDir) {
        return new TestRedis(dataDir, EmbeddedRedis.start(dataDir, bundled(dataDir)));
    }

    /** The bundled server, whatever else this machine has. */
    static RedisBinary bundled(Path dataDir) {
        return RedisBinary.choose(dataDir, Optional.empty(), "");
    }

    public URI uri() {
        return server.uri();
    }

    public EmbeddedRedis server() {
        return server;
    }

    public Path dataDir() {
        return dataDir;
    }

    /** A new open link, patient (5 s) for busy test machines; it closes with {@code vertx}. */
    public RedisLink link(Vertx vertx) {
        return link(vertx, Duration.ofSeconds(5));
    }

    /** A new open link with a limit that the test is about, e.g. the 500 ms for arrivals. */
    public RedisLink link(Vertx vertx, Duration limit) {
        RedisLink link = unopenedLink(vertx, limit);
        Answers.of(link.awaitAnswer(Duration.ofSeconds(15)));
        return link;
    }

    /** A link that has not connected yet. */
    RedisLink unopenedLink(Vertx vertx, Duration limit) {
        return new RedisLink(vertx, RedisAddress.parse(uri().toString()), limit, CommandTimer.NONE);
    }

    /** Empties it, scripts and all. */
    public void flush() {
        command("FLUSHALL");
        command("SCRIPT FLUSH");
    }

    /** One inline command on a connection of its own; the raw answer. */
    public String command(String line) {
        boolean unix = "unix".equals(uri().getScheme());
        String signIn =
                uri().getUserInfo() == null ? "" : "AUTH " + uri().getUserInfo().substring(1) + "\r\n";
        try (SocketChannel channel = SocketChannel.open(
                unix
                        ? UnixDomainSocketAddress.of(uri().getPath())
                        : new InetSocketAddress(uri().getHost(), uri().getPort()))) {
            channel.write(ByteBuffer.wrap((signIn + line + "\r\nQUIT\r\n").getBytes(StandardCharsets.UTF_8)));
            ByteBuffer answer = ByteBuffer.allocate(65_536);
            while (channel.read(answer) > 0) {
                // until the server closes
            }
            return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops its clock: connections stay, nothing is answered. */
    public void freeze() {
        signal("-STOP", server.pid());
    }

    public void thaw() {
        signal("-CONT", server.pid());
    }

    /** Kills it hard; the supervisor starts it again. */
    public void kill() {
        signal("-KILL", server.pid());
    }

    static void signal(String which, long pid) {
        try {
            int code = new ProcessBuilder("kill", which, Long.toString(pid))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException("kill " + which + " answered " + code);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        try (Stream<Path> files = Files.walk(dataDir)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
