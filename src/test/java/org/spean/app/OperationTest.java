package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.ChildSpean;
import org.spean.app.support.Folders;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.HttpLine;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.app.support.RawRequest;
import org.spean.app.support.Signals;

/** What whoever runs it relies on: health, meters, changing the pack while it runs, logs without a word of anybody. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OperationTest {
    private static final String CANARY = "canarywordzq";
    private static final String KHMER_CANARY = "កាណារីសម្ងាត់";
    private static final String GREETING = "Hello! What would you like?";

    @TempDir
    private static Path folder;

    private static ChildSpean child;
    private static Path mainFlow;

    @BeforeAll
    static void start() {
        Path content = Folders.copy(Folders.content(), folder.resolve("content"));
        mainFlow = content.resolve("flows/main.yaml");
        child = ChildSpean.start(Map.of(
                "SPEAN_DATA_DIR", folder.resolve("data").toString(),
                "SPEAN_CONTENT_DIR", content.toString(),
                "SPEAN_LOG_FORMAT", "json"));
    }

    @AfterAll
    static void stop() {
        child.close();
    }

    @Test
    @Order(1)
    void itIsAliveAndReady() {
        assertThat(management("/health/live").status()).isEqualTo(200);
        HttpAnswer ready = management("/health/ready");
        assertThat(ready.status()).isEqualTo(200);
        assertThat(new JsonObject(ready.text()).getString("status")).isEqualTo("up");
        assertThat(management("/nothing").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void theManagementPagesAreNotOnThePublicPort() {
        for (String path : List.of("/metrics", "/health/live", "/health/ready")) {
            assertThat(HttpLine.once(Platform.loopback(child.port()), RawRequest.get(path))
                            .status())
                    .isEqualTo(404);
        }
    }

    /** Names and labels of the contract, section "Metrics", there from the first scrape on. */
    @Test
    @Order(3)
    void everyMeterOfTheContractIsThere() {
        String metrics = management("/metrics").text();
        for (String line : List.of(
                "spean_webhook_requests_total\\{kind=\"sms\",outcome=\"answered\"\\} ",
                "spean_webhook_duration_seconds_bucket\\{kind=\"sms\",le=\"[0-9.]+\"\\} ",
                "spean_webhook_duration_seconds_count\\{kind=\"sms\"\\} ",
                "spean_gateway_requests_total\\{operation=\"send_sms\",outcome=\"ok\"\\} ",
                "spean_messages_total\\{direction=\"in\",status=\"received\"\\} ",
                "spean_outbox_depth\\{priority=\"reply\"\\} ",
                "spean_outbox_oldest_age_seconds\\{priority=\"reply\"\\} ",
                "spean_unknown_sends ",
                "spean_cases_waiting ",
                "spean_cases_oldest_age_seconds ",
                "spean_degraded 0",
                "spean_spool_entries 0",
                "spean_redis_command_duration_seconds_count ",
                "spean_security_events_total\\{type=\"bad_signature\"\\} ",
                "spean_content_stale_facts ")) {
            assertThat(metrics).containsPattern("(?m)^" + line);
        }
    }

    @Test
    @Order(4)
    void aPackThatIsChangedIsTakenWithoutARestart() {
        Folders.edit(mainFlow, GREETING, "Welcome! Choose one:");
        takes(20, () -> greeting().contains("Welcome! Choose one:"));
    }

    @Test
    @Order(5)
    void aBrokenPackIsRefusedAndTheOldOneStays() {
        Folders.edit(mainFlow, "Welcome! Choose one:", "Broken");
        Folders.edit(mainFlow, "next: more.menu", "next: nowhere.menu");
        // Each of its lines is written by itself.
        takes(
                20,
                () -> child.printed().contains("is refused") && child.printed().contains("main.yaml:"));
        assertThat(greeting()).contains("Welcome! Choose one:");
        child.signal("HUP");
        takes(10, () -> child.printed().split("is refused", -1).length > 2);
        assertThat(greeting()).contains("Welcome! Choose one:");
        assertThat(management("/health/ready").status()).isEqualTo(200);
    }

    @Test
    @Order(6)
    void mendedItIsTakenOnAHangUpSignal() {
        Folders.edit(mainFlow, "next: nowhere.menu", "next: more.menu");
        Folders.edit(mainFlow, "Broken", GREETING);
        child.signal("HUP");
        takes(10, () -> greeting().contains(GREETING));
    }

    @Test
    @Order(7)
    void itsRedisIsSupervised() {
        long killed = Signals.redisOf(folder.resolve("data"));
        Signals.send("KILL", killed);
        takes(
                5,
                () -> Signals.redisOf(folder.resolve("data")) != killed
                        && management("/health/ready").status() == 200);
    }

    @Test
    @Order(8)
    void noWordAndNoNumberOfAnybodyIsPrinted() {
        String number = "+85512000077";
        Platform platform = child.demo();
        Phone phone = platform.phone(number);
        phone.text(CANARY);
        phone.text("SOS");
        phone.text("1");
        phone.text(KHMER_CANARY + " " + CANARY + " 012000078");
        phone.text("STOP");
        platform.send(platform.unsigned(phone.form(CANARY)));
        platform.send(phone.form(CANARY).with("AccountSid", "ACother"));
        platform.send(phone.form(CANARY).without("To"));
        platform.send(phone.form(CANARY).with("From", CANARY));
        platform.send(phone.form(CANARY).with("From", "whatsapp:" + number));
        platform.send(platform.signed(phone.form("X")).carrying("Body=" + CANARY + "&From=%zz" + number));
        platform.at("/hooks/main/sms/fallback").send(phone.form(CANARY));
        platform.at("/hooks/main/" + CANARY).send(phone.form(CANARY));
        platform.at("/hooks/main/status/sms?m=" + CANARY)
                .send(phone.form(CANARY).and("MessageStatus", CANARY));
        long redis = Signals.redisOf(folder.resolve("data"));
        Signals.send("STOP", redis);
        try {
            phone.text(CANARY);
        } finally {
            Signals.send("CONT", redis);
        }
        takes(15, () -> management("/metrics").text().contains("spean_spool_entries 0"));
        assertThat(child.printed() + management("/metrics").text())
                .doesNotContain(CANARY, KHMER_CANARY, "12000077", "12000078", "012000078");
    }

    @Test
    @Order(9)
    void everyLineItPrintsIsJson() {
        for (String line : child.printed().lines().toList()) {
            assertThat(new JsonObject(line).fieldNames()).contains("@timestamp", "level", "logger_name", "message");
        }
    }

    private static void takes(int seconds, Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(seconds)).until(condition);
    }

    private static String greeting() {
        Phone phone = child.demo().phone("+8551200%04d".formatted(1000 + greetings++));
        return phone.text("hello").all();
    }

    private static int greetings;

    private static HttpAnswer management(String path) {
        return HttpLine.once(Platform.loopback(child.managementPort()), RawRequest.get(path));
    }
}
