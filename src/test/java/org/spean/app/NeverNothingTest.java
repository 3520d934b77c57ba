package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.app.support.FakeGateway;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.app.support.Signals;
import org.spean.app.support.TextForm;
import org.spean.app.support.Twiml;

/** A person who writes gets an answer though Redis is frozen or killed (issue 2, item 9; faults 3 and 4). */
class NeverNothingTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private static FakeGateway gateway;
    private static RunningSpean spean;

    private final Phone phone = spean.newPhone();
    private long frozen;

    @BeforeAll
    static void start() {
        gateway = new FakeGateway();
        spean = RunningSpean.rehearsal("SPEAN_GATEWAY_API_URL", gateway.url());
    }

    @AfterAll
    static void stop() {
        spean.close();
        gateway.close();
    }

    @BeforeEach
    void isWell() {
        await().atMost(Duration.ofSeconds(20)).until(NeverNothingTest::well);
    }

    @AfterEach
    void thaw() {
        if (frozen != 0) {
            Signals.send("CONT", frozen);
            frozen = 0;
        }
    }

    @Test
    void whileRedisIsFrozenTheSafetyAnswerComesWithinASecond() {
        freeze();
        List<Duration> took = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            HttpAnswer answer = spean.platform().send(phone.form("សួស្តី " + i));
            safety(Twiml.of(answer));
            took.add(answer.took());
        }
        // The first meets the time limit of a command, the others find the line known to be mute.
        assertThat(took.stream().sorted().toList().get(3)).isLessThan(LIMIT);
        assertThat(took).first().satisfies(first -> assertThat(first).isLessThan(LIMIT));
    }

    @Test
    void theSafetyAnswerIsInTheLanguageOfTheText() {
        freeze();
        String khmer = phone.text("ជួយខ្ញុំផង").message();
        assertThat(khmer).doesNotContain("Sorry").contains("សុំទោស", "117");
        String either = phone.text("hello").message();
        assertThat(either).contains("Sorry", "សុំទោស");
    }

    @Test
    void somebodyAbroadGetsNoCambodianShortNumber() {
        Phone inThailand = spean.platform().phone("+66812000001");
        freeze();
        String answer = inThailand.text("ជួយខ្ញុំផង").message();
        assertThat(answer).doesNotContainPattern("(?<![0-9])(117|118|119|1280|1288|1297|1298)(?![0-9])");
        assertThat(answer)
                .as("a number that can be dialled in Thailand")
                .containsPattern("(?<![0-9])(191|1155|1300)(?![0-9])");
    }

    @Test
    void theFallbackAddressAnswersAtOnceWithoutRedis() {
        Platform fallback = spean.platform().at("/hooks/main/sms/fallback");
        freeze();
        TextForm form = phone.form("ជួយ").and("ErrorCode", "11200").and("ErrorUrl", "https://hotline.example.org/x");
        HttpAnswer answer = fallback.send(form);
        safety(Twiml.of(answer));
        assertThat(answer.took()).isLessThan(LIMIT);
        assertThat(fallback.send(fallback.unsigned(form)).status()).isEqualTo(403);
    }

    /** The platform calls it when our answer was too late for it, though we may have done all that was asked. */
    @Test
    void aTextThatComesByBothAddressesHappensOnceAndIsAnsweredByTextOnce() {
        long before = dangers();
        TextForm sos = phone.form("SOS");
        Twiml real = Twiml.of(spean.platform().send(sos));
        safety(Twiml.of(spean.platform().at("/hooks/main/sms/fallback").send(sos.and("ErrorCode", "11205"))));
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !gateway.sentTo(phone).isEmpty());
        safety(Twiml.of(spean.platform().at("/hooks/main/sms/fallback").send(sos.and("ErrorCode", "11205"))));
        await().atMost(Duration.ofSeconds(15)).until(NeverNothingTest::well);
        assertThat(gateway.sentTo(phone)).containsExactlyElementsOf(real.messages());
        assertThat(dangers()).isEqualTo(before + 1);
    }

    @Test
    void readinessAndTheMetersTellThatRedisIsAway() {
        assertThat(spean.management("/health/ready").status()).isEqualTo(200);
        freeze();
        phone.text("hello");
        assertThat(spean.management("/health/ready").status()).isEqualTo(503);
        assertThat(spean.management("/health/ready").text()).contains("\"redis\":\"down\"");
        assertThat(spean.management("/health/live").status()).isEqualTo(200);
        await().atMost(Duration.ofSeconds(3)).until(() -> spean.metric("spean_degraded") == 1);
        thaw();
        await().atMost(Duration.ofSeconds(5))
                .until(() -> spean.management("/health/ready").status() == 200);
        await().atMost(Duration.ofSeconds(5)).until(() -> spean.metric("spean_degraded") == 0);
    }

    @Test
    void whatWasWrittenMeanwhileIsDoneAfterwardsAndAnsweredByText() {
        Phone stops = spean.newPhone();
        Phone reports = spean.newPhone();
        Phone asks = spean.newPhone();
        long optedOut = spean.redis().optedOut();
        long persons = dangers();
        freeze();
        assertThat(stops.text("ឈប់").message()).contains("ឈប់ផ្ញើសារ");
        safety(reports.text("គេចាប់ខ្ញុំ"));
        safety(asks.text("សួស្តី"));
        assertThat(gateway.sentTo(asks)).isEmpty();
        thaw();
        await().atMost(Duration.ofSeconds(15)).until(() -> spean.metric("spean_spool_entries") == 0);
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
            assertThat(gateway.sentTo(asks)).hasSize(1).first().asString().contains("1\u00a0");
            assertThat(gateway.sentTo(reports).toString()).contains("117");
        });
        assertThat(spean.redis().optedOut()).isEqualTo(optedOut + 1);
        assertThat(dangers()).isEqualTo(persons + 1);
        assertThat(gateway.sentTo(stops)).as("texts after STOP was confirmed").isEmpty();
    }

    @Test
    void aTextThatWasSpooledAndComesAgainHappensOnce() {
        long before = dangers();
        TextForm sos = phone.form("SOS");
        freeze();
        safety(Twiml.of(spean.platform().send(sos)));
        safety(Twiml.of(spean.platform().send(sos)));
        thaw();
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !gateway.sentTo(phone).isEmpty());
        Twiml.of(spean.platform().send(sos));
        await().atMost(Duration.ofSeconds(5)).until(NeverNothingTest::well);
        assertThat(dangers()).isEqualTo(before + 1);
        assertThat(gateway.sentTo(phone)).doesNotHaveDuplicates();
    }

    @Test
    void killedRedisIsBackWithinFiveSecondsWithItsData() {
        Twiml menu = phone.text("សួស្តី");
        Twiml second = phone.text("1");
        long killed = spean.redisPid();
        long started = System.nanoTime();
        Signals.send("KILL", killed);
        assertThat(spean.newPhone().text("សួស្តី").messages()).isNotEmpty();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> spean.management("/health/ready").status() == 200 && spean.redisPid() != killed);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
        assertThat(phone.text("#"))
                .as("one step back from where the person was")
                .isEqualTo(menu);
        assertThat(phone.text("1")).isEqualTo(second);
    }

    @Test
    void thereIsNoPlaceInTheSpoolWhereTheTextCanBeRead() throws Exception {
        freeze();
        phone.text("សុំជួយ canary-word");
        try (var files = java.nio.file.Files.walk(spean.dataDir().resolve("spool"))) {
            for (var file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                String text = new String(
                        java.nio.file.Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(text + file.getFileName())
                        .doesNotContain("canary", phone.number().substring(1));
            }
        }
    }

    private void freeze() {
        frozen = spean.redisPid();
        Signals.send("STOP", frozen);
    }

    private static boolean well() {
        return spean.management("/health/ready").status() == 200 && spean.spooled() == 0;
    }

    private static void safety(Twiml answer) {
        assertThat(answer.message()).contains("117").doesNotContain("1\u00a0");
    }

    private static long dangers() {
        return spean.redis().casesWaiting().stream().filter("DANGER"::equals).count();
    }
}
