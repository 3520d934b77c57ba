package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.ChildSpean;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.app.support.RedisConsole;
import org.spean.app.support.Signals;
import org.spean.app.support.Twiml;
import org.spean.fake.Accepted;
import org.spean.fake.FakeGatewayServer;
import org.spean.fake.Setup;
import org.spean.fake.Switch;
import org.spean.fake.Switches;
import org.spean.redis.EmbeddedRedis;

/** The service is killed while answers that its store could not give in time wait for their slot at the gateway. */
class RepliesInHandTest {
    private static final int PEOPLE = 8;
    /** A round of the outbox, and a slow machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    /** Of the outbox' worker. What a dead server has in hand would stay there so long. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final FakeGatewayServer gateway = FakeGatewayServer.start(Setup.of(Platform.ACCOUNT, Platform.TOKEN));
    private final int port = ChildSpean.freePort();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    void killedHardWhileRepliesWaitForTheirSlotEachIsSentOnce() throws Exception {
        Instant death;
        try (ChildSpean first = ChildSpean.start(port, variables(1))) {
            // The gateway wants a pause: whatever comes after gets a slot at its end, and waits for it in somebody's
            // hand.
            gateway.set(Switches.GOOD.with(Switch.TOO_MANY, 1).with(Switch.RETRY_AFTER_SECONDS, 15));
            writeWhileTheStoreIsFrozen(0, 1);
            await().atMost(PATIENCE)
                    .until(() ->
                            first.metric("spean_gateway_requests_total{operation=\"send_sms\",outcome=\"temporary\"}")
                                    == 1);
            // Answered by the store, so that it has also heard what came of the attempt.
            phone(PEOPLE).text("MENU");
            phone(PEOPLE).text("MENU");
            gateway.set(Switches.GOOD);
            writeWhileTheStoreIsFrozen(1, PEOPLE);
            await().atMost(PATIENCE).until(this::nothingIsSpooled);
            phone(PEOPLE).text("MENU");
            first.kill();
            assertThat(first.awaitExit()).isEqualTo(137);
            death = Instant.now();
        }
        try (ChildSpean ignored = ChildSpean.start(port, variables(100))) {
            // Leases of the second server end later than this.
            redis().endLeases(death.plus(LEASE));
            await().atMost(PATIENCE).until(() -> gateway.journal().summary().receivers() == PEOPLE);
            await().atMost(PATIENCE).until(this::nothingIsSpooled);
        }
        List<Accepted> sent = gateway.journal().messages();
        assertThat(sent).extracting(message -> message.to() + message.body()).doesNotHaveDuplicates();
        assertThat(sent)
                .extracting(Accepted::to)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, PEOPLE).mapToObj(this::number).toList());
    }

    private RedisConsole redis() {
        return new RedisConsole(EmbeddedRedis.running(folder.resolve("data")).orElseThrow());
    }

    private boolean nothingIsSpooled() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("data").resolve("spool"))) {
            return files.noneMatch(Files::isRegularFile);
        }
    }

    private String number(int person) {
        return phone(person).number();
    }

    /** Everybody gets the safety answer; the real one follows by the outbox. */
    private void writeWhileTheStoreIsFrozen(int from, int until) throws Exception {
        long redis = Signals.redisOf(folder.resolve("data"));
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<Twiml>> answers = new ArrayList<>();
            Signals.send("STOP", redis);
            try {
                for (int person = from; person < until; person++) {
                    Phone phone = phone(person);
                    answers.add(threads.submit(() -> phone.text("MENU")));
                }
                for (Future<Twiml> answer : answers) {
                    assertThat(answer.get(30, TimeUnit.SECONDS).messages()).isNotEmpty();
                }
            } finally {
                Signals.send("CONT", redis);
            }
        }
    }

    private Phone phone(int person) {
        return new Platform(
                        Platform.loopback(port),
                        base(),
                        "/hooks/main/sms",
                        Platform.ACCOUNT,
                        Platform.TOKEN,
                        Platform.SHORT_CODE)
                .phone(person);
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }

    private Map<String, String> variables(int rate) {
        return Map.of(
                "SPEAN_DATA_DIR",
                folder.resolve("data").toString(),
                "SPEAN_PUBLIC_URL",
                base(),
                "SPEAN_GATEWAY_KIND",
                "twilio",
                "SPEAN_GATEWAY_API_URL",
                gateway.url(),
                "SPEAN_GATEWAY_ACCOUNT_SID",
                Platform.ACCOUNT,
                "SPEAN_GATEWAY_AUTH_TOKEN",
                Platform.TOKEN,
                "SPEAN_GATEWAY_SENDER",
                Platform.SHORT_CODE,
                "SPEAN_GATEWAY_RATE",
                Integer.toString(rate));
    }
}
