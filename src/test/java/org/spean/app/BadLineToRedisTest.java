package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.FakeGateway;
import org.spean.app.support.FaultProxy;
import org.spean.app.support.Folders;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.Phone;
import org.spean.app.support.RedisConsole;
import org.spean.app.support.Twiml;
import org.spean.redis.EmbeddedRedis;
import org.spean.redis.RedisBinary;

/** An outside Redis behind a bad line: slow, half-open, gone (faults 3, 5 and 6). */
class BadLineToRedisTest {
    private static Path redisFolder;
    private static EmbeddedRedis redis;
    private static FaultProxy line;
    private static FakeGateway gateway;
    private static RunningSpean spean;

    private final Phone phone = spean.newPhone();

    @BeforeAll
    static void start() throws Exception {
        redisFolder = Folders.temporary();
        redis = EmbeddedRedis.start(redisFolder, RedisBinary.choose(redisFolder, Optional.empty(), ""));
        line = FaultProxy.before(redis.uri());
        gateway = new FakeGateway();
        spean = RunningSpean.rehearsal("SPEAN_REDIS_URL", line.url(), "SPEAN_GATEWAY_API_URL", gateway.url());
    }

    @AfterAll
    static void stop() {
        spean.close();
        gateway.close();
        line.close();
        redis.close();
        Folders.delete(redisFolder);
    }

    @AfterEach
    void heal() {
        line.heal();
        await().atMost(Duration.ofSeconds(15))
                .until(() ->
                        spean.management("/health/ready").status() == 200 && spean.metric("spean_spool_entries") == 0);
    }

    @Test
    void aSlowRedisMeansTheSafetyAnswerWithinASecondAndTheRealOneLater() {
        line.slow(Duration.ofMillis(800));
        everyTextGetsTheSafetyAnswerInTime();
        line.heal();
        await().atMost(Duration.ofSeconds(15))
                .until(() -> spean.newPhone().text("សួស្តី").all().contains("1\u00a0"));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !gateway.sentTo(phone).isEmpty());
    }

    @Test
    void aHalfOpenLineMeansTheSafetyAnswerWithinASecond() {
        line.mute(true);
        everyTextGetsTheSafetyAnswerInTime();
    }

    @Test
    void aLineThatIsCutMeansTheSafetyAnswerAtOnce() {
        line.cut();
        everyTextGetsTheSafetyAnswerInTime();
        assertThat(spean.management("/health/ready").status()).isEqualTo(503);
    }

    @Test
    void aCryForHelpDuringAnOutageIsOneCaseAfterwards() {
        RedisConsole console = new RedisConsole(redis.uri());
        int before = console.casesWaiting().size();
        line.cut();
        assertThat(phone.text("SOS").message()).contains("117");
        line.heal();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() ->
                        assertThat(console.casesWaiting()).hasSize(before + 1).contains("DANGER"));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(gateway.sentTo(phone)).isNotEmpty());
    }

    /** A command that was late may have been carried out: its answer must not be taken for silence, nor happen twice. */
    @Test
    void aTurnThatWasCommittedTooLateHappensOnceAndIsAnsweredByText() {
        RedisConsole console = new RedisConsole(redis.uri());
        int before = console.casesWaiting().size();
        line.slow(Duration.ofMillis(450));
        assertThat(phone.text("SOS").message()).contains("117");
        line.heal();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(
                        () -> assertThat(gateway.sentTo(phone).toString()).contains("117"));
        assertThat(console.casesWaiting()).hasSize(before + 1);
        assertThat(gateway.sentTo(phone)).doesNotHaveDuplicates();
    }

    private void everyTextGetsTheSafetyAnswerInTime() {
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            HttpAnswer answer = spean.platform().send(phone.form("សួស្តី " + i));
            assertThat(Twiml.of(answer).message()).contains("117").doesNotContain("1\u00a0");
            took.add(answer.took());
        }
        assertThat(took.stream().sorted().toList().get(2)).isLessThan(Duration.ofSeconds(1));
    }
}
