package org.spean.app;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.spean.app.support.Call;
import org.spean.app.support.Folders;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.HttpLine;
import org.spean.app.support.MovableClock;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.app.support.RawRequest;
import org.spean.app.support.RedisConsole;
import org.spean.app.support.Signals;
import org.spean.console.Console;
import org.spean.redis.EmbeddedRedis;
import org.spean.settings.Settings;
import org.spean.settings.SettingsReader;
import org.spean.settings.SettingsResult;

/** The whole service in this JVM, with its own data folder and its own Redis, reached only through its ports. */
final class RunningSpean implements AutoCloseable {
    private final Server server;
    private final Path dataDir;
    private final Settings settings;
    private final MovableClock clock;
    private final AtomicInteger phones = new AtomicInteger();

    private static final class Shared {
        private static final RunningSpean SERVICE = start();

        private static RunningSpean start() {
            RunningSpean service = rehearsal();
            Runtime.getRuntime().addShutdownHook(new Thread(service::close));
            return service;
        }
    }

    /** The one rehearsal of this JVM, started at the first call. Never stop its Redis or put its clock forward. */
    static RunningSpean shared() {
        return Shared.SERVICE;
    }

    private RunningSpean(Server server, Path dataDir, Settings settings, MovableClock clock) {
        this.server = server;
        this.dataDir = dataDir;
        this.settings = settings;
        this.clock = clock;
    }

    /** The rehearsal of the hostile rows: kind twilio, account A, token 12345, public URL of a proxy, nothing sent out. */
    static RunningSpean rehearsal(String... more) {
        Map<String, String> variables = new HashMap<>(Map.of(
                "SPEAN_PUBLIC_URL", Platform.BASE,
                "SPEAN_GATEWAY_KIND", "twilio",
                "SPEAN_GATEWAY_ACCOUNT_SID", Platform.ACCOUNT,
                "SPEAN_GATEWAY_AUTH_TOKEN", Platform.TOKEN,
                "SPEAN_GATEWAY_SENDER", Platform.SHORT_CODE));
        for (int i = 0; i < more.length; i += 2) {
            variables.put(more[i], more[i + 1]);
        }
        return start(variables);
    }

    /** Started with these variables; ports, folders and keys are chosen here unless they are named. */
    static RunningSpean start(Map<String, String> variables) {
        Path dataDir = variables.containsKey("SPEAN_DATA_DIR")
                ? Path.of(variables.get("SPEAN_DATA_DIR"))
                : Folders.temporary();
        Map<String, String> environment = new HashMap<>(Map.of(
                "SPEAN_HTTP_PORT",
                "0",
                "SPEAN_MANAGEMENT_PORT",
                "0",
                "SPEAN_DATA_DIR",
                dataDir.toString(),
                "SPEAN_CONTENT_DIR",
                Folders.content().toString()));
        environment.putAll(variables);
        MovableClock clock = new MovableClock();
        Optional<Path> file = Optional.ofNullable(environment.get(SettingsReader.FILE_VARIABLE))
                .map(Path::of);
        return switch (SettingsReader.read(environment, file)) {
            case SettingsResult.Invalid invalid ->
                throw new AssertionError(invalid.problems().toString());
            case SettingsResult.Valid valid -> {
                try {
                    Server server = Server.start(valid.settings(), clock);
                    RunningSpean spean = new RunningSpean(server, dataDir, valid.settings(), clock);
                    spean.warmUp();
                    yield spean;
                } catch (StartException refused) {
                    throw new AssertionError(refused.lines().toString(), refused);
                }
            }
        };
    }

    /** The first texts of a JVM are slow, and a slow text gets the safety answer: not what the tests are about. */
    private void warmUp() {
        Phone somebody = phone(999);
        for (int i = 0; i < 8; i++) {
            somebody.text("MENU");
        }
    }

    /** The same once its calls are quick: the first ones of a JVM are slow, too. */
    RunningSpean withCalls() {
        for (int i = 0; i < 6; i++) {
            newCall().press("2").press("1");
        }
        return this;
    }

    /** A call of somebody who has never called this service. */
    Call newCall() {
        return new Call(platform(), newPhone().number());
    }

    /** The telephone platform that calls it. */
    Platform platform() {
        var main = settings.gateways().getFirst();
        return new Platform(
                Platform.loopback(server.publicPort()),
                settings.http().publicUrl(),
                "/hooks/main/sms",
                main.accountSid(),
                main.authTokens().getFirst().reveal(),
                Platform.SHORT_CODE);
    }

    Phone phone(int number) {
        return platform().phone(number);
    }

    /** Of somebody who has never written to this service. */
    Phone newPhone() {
        return phone(phones.getAndIncrement());
    }

    Settings settings() {
        return settings;
    }

    MovableClock clock() {
        return clock;
    }

    /** One request to the public port, unsigned. */
    HttpAnswer open(RawRequest request) {
        return HttpLine.once(Platform.loopback(server.publicPort()), request);
    }

    HttpAnswer management(String path) {
        return HttpLine.once(Platform.loopback(server.managementPort()), RawRequest.get(path));
    }

    /** The value of one line of /metrics, e.g. {@code spean_degraded}; fails when there is none. */
    double metric(String name) {
        return management("/metrics").metric(name);
    }

    RedisConsole redis() {
        URI uri = EmbeddedRedis.running(dataDir).orElseThrow();
        return new RedisConsole(uri);
    }

    /** How many keys there are once nothing is under way any more; the counts of the overview come when they come. */
    long keys() {
        if (spooled() > 0) {
            await().atMost(Duration.ofSeconds(15)).until(() -> spooled() == 0);
        }
        return redis().keys().stream().filter(key -> !key.startsWith("tally:")).count();
    }

    /** How many texts wait on disk for Redis. */
    int spooled() {
        String[] files = dataDir.resolve("spool").toFile().list();
        return files == null ? 0 : files.length;
    }

    long redisPid() {
        return Signals.redisOf(dataDir);
    }

    Path dataDir() {
        return dataDir;
    }

    Console console() {
        return server.console();
    }

    /** What it prints when it is ready for the first time, with the sample people that are made then. */
    String firstPrinted() {
        try {
            ByteArrayOutputStream printed = new ByteArrayOutputStream();
            Banner.print(
                    new PrintStream(printed, true, StandardCharsets.UTF_8),
                    settings,
                    server,
                    SampleStaff.atFirstStart(settings));
            return printed.toString(StandardCharsets.UTF_8);
        } catch (StartException refused) {
            throw new AssertionError(refused.lines().toString(), refused);
        }
    }

    /** The public one. */
    int port() {
        return server.publicPort();
    }

    /** Stops it and leaves its data. */
    void stop() {
        server.stop();
    }

    @Override
    public void close() {
        stop();
        Folders.delete(dataDir);
    }
}
