package org.spean.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The product or the baseline, each in its own JVM with the flags of scripts/run, a data folder and a Redis of its own. */
final class ServerProcess implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);
    private static final int SENDERS_FOR_PROBES = 20_000;

    /** Which server. */
    enum Kind {
        PRODUCT("Spean"),
        BARE("bare Vert.x"),
        SOUNDS("bare Vert.x from memory");

        final String title;

        Kind(String title) {
            this.title = title;
        }
    }

    private final Process process;
    private final URI uri;
    private final Path data;
    private final Path log;
    private final long started = System.nanoTime();

    private ServerProcess(Process process, URI uri, Path data, Path log) {
        this.process = process;
        this.uri = uri;
        this.data = data;
        this.log = log;
    }

    /** Starts it; nothing is waited for. */
    static ServerProcess launch(Kind kind, boolean archive) throws IOException {
        return launch(kind, archive, Map.of());
    }

    private static ServerProcess launch(Kind kind, boolean archive, Map<String, String> settings) throws IOException {
        Path data = Files.createTempDirectory("spean-bench");
        Path log = Files.createTempFile("spean-bench", ".log");
        int port = freePort();
        URI uri = URI.create("http://127.0.0.1:" + port);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(words("bench.flags"));
        switch (kind) {
            case PRODUCT -> {
                command.addAll(archive ? words("bench.archive") : List.of());
                command.addAll(List.of("-jar", Bench.jar().toString(), "serve"));
            }
            case BARE -> {
                String classpath = Bench.jar() + ":" + Bench.home().resolve("target/test-classes");
                command.addAll(List.of("-cp", classpath, BareServer.class.getName(), "" + port, data.toString()));
            }
            case SOUNDS -> {
                String classpath = Bench.jar() + ":" + Bench.home().resolve("target/test-classes");
                String folder = settings.getOrDefault("SPEAN_CONTENT_DIR", "");
                command.addAll(List.of("-cp", classpath, BareSounds.class.getName(), "" + port, folder));
            }
        }
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Bench.home().toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("SPEAN_"));
        environment.put("SPEAN_HTTP_PORT", "" + port);
        environment.put("SPEAN_MANAGEMENT_PORT", "" + freePort());
        environment.put("SPEAN_PUBLIC_URL", uri.toString());
        environment.put("SPEAN_DATA_DIR", data.toString());
        environment.putAll(settings);
        ServerProcess server = new ServerProcess(builder.start(), uri, data, log);
        // However the benchmark ends, nothing of it stays behind.
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** Starts it and waits until it answers. */
    static ServerProcess start(Kind kind) throws IOException {
        return start(kind, Map.of());
    }

    /** The same with other settings. */
    static ServerProcess start(Kind kind, Map<String, String> settings) throws IOException {
        ServerProcess server = launch(kind, true, settings);
        server.awaitAnswer(Optional.empty());
        return server;
    }

    /** Starts {@link BareSounds} with the sounds below a folder and waits until it listens. */
    static ServerProcess sounds(Path folder) throws IOException {
        ServerProcess server = launch(Kind.SOUNDS, false, Map.of("SPEAN_CONTENT_DIR", folder.toString()));
        while (server.process.isAlive() && System.nanoTime() - server.started < START_LIMIT.toNanos()) {
            try (SocketChannel channel = SocketChannel.open(server.address())) {
                return server;
            } catch (IOException e) {
                pause();
            }
        }
        throw new IllegalStateException("the server did not listen; it said:\n" + Files.readString(server.log));
    }

    URI uri() {
        return uri;
    }

    Path data() {
        return data;
    }

    ProcessMeter meter() {
        return new ProcessMeter(process.pid());
    }

    /**
     * Texts until the first answer with a message in it arrives; or, if {@code right} is given, exactly that answer.
     *
     * @return milliseconds since the process was started
     */
    double awaitAnswer(Optional<byte[]> right) throws IOException {
        SignedTexts texts = new SignedTexts(uri, SignedTexts.MOST_SENDERS - SENDERS_FOR_PROBES, SENDERS_FOR_PROBES);
        for (int sender = texts.firstSender(); sender < texts.endSender(); sender++) {
            if (!process.isAlive() || System.nanoTime() - started > START_LIMIT.toNanos()) {
                break;
            }
            try (SocketChannel channel = SocketChannel.open(address())) {
                AnswerReader answer = ask(channel, texts, sender, 0);
                boolean good = right.map(answer::bodyIs).orElseGet(() -> hasMessage(answer));
                if (answer.status() == 200 && good) {
                    return (System.nanoTime() - started) / 1e6;
                }
            } catch (IOException e) {
                // Not listening yet, or closed before the answer: ask again.
            }
            pause();
        }
        throw new IllegalStateException("the server did not answer; it said:\n" + Files.readString(log));
    }

    /** Plays one sender's walk and returns the answers. */
    byte[][] walk(Requests texts, int sender) throws IOException {
        byte[][] answers = new byte[texts.steps()][];
        try (SocketChannel channel = SocketChannel.open(address())) {
            for (int step = 0; step < texts.steps(); step++) {
                AnswerReader answer = ask(channel, texts, sender, step);
                if (answer.status() != 200) {
                    throw new IllegalStateException("step " + (step + 1) + " got status " + answer.status());
                }
                answers[step] = answer.body();
            }
        }
        return answers;
    }

    private InetSocketAddress address() {
        return new InetSocketAddress(uri.getHost(), uri.getPort());
    }

    private static AnswerReader ask(SocketChannel channel, Requests texts, int sender, int step) throws IOException {
        ByteBuffer request = ByteBuffer.allocate(4096);
        texts.write(sender, step, request);
        while (request.hasRemaining()) {
            channel.write(request);
        }
        AnswerReader answer = new AnswerReader();
        while (!answer.complete()) {
            if (channel.read(answer.buffer()) < 0) {
                throw new IOException("closed before the answer");
            }
        }
        return answer;
    }

    private static boolean hasMessage(AnswerReader answer) {
        return new String(answer.body(), StandardCharsets.UTF_8).contains("<Message");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(3);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<String> words(String property) {
        String text = System.getProperty(property, "");
        return text.isBlank() ? List.of() : Arrays.asList(text.split(" "));
    }

    private static int freePort() throws IOException {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return probe.getLocalPort();
        }
    }

    /** Stops it as an operator would, and removes what it wrote. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(25, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        remove(data);
        remove(log);
    }

    private static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            Bench.progress("could not remove " + folder + ": " + e);
        }
    }
}
