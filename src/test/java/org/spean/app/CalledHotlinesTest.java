package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Folders;
import org.spean.app.support.Phone;
import org.spean.content.HotlineCall;
import org.spean.content.HotlineCall.Reached;
import org.spean.model.PhnomPenh;
import org.spean.redis.RedisHotlineCalls;

/** In live mode, a help number whose check is too old: given once another instance has entered a call, and no more when it was wrong. */
class CalledHotlinesTest {
    private static final String POLICE = "kh_police_117";

    @TempDir
    private static Path folder;

    private static RunningSpean spean;

    @BeforeAll
    static void start() {
        Path content = Folders.copy(Folders.content(), folder.resolve("content"));
        Folders.edit(
                content.resolve("hotlines.yaml"),
                "fact: to-verify",
                "fact: {on: \"%s\", by: TEST}".formatted(LocalDate.now().minusDays(50)));
        RunningSpean.start(Map.of("SPEAN_DATA_DIR", folder.resolve("keys").toString()))
                .stop();
        Map<String, String> live =
                new HashMap<>(StartRefusalsTest.live(folder.resolve("keys/keys").toString()));
        live.put("SPEAN_CONTENT_DIR", content.toString());
        live.put("SPEAN_DATA_DIR", folder.resolve("data").toString());
        live.put("SPEAN_GATEWAY_API_URL", "http://127.0.0.1:1");
        spean = RunningSpean.start(live);
        spean.clock().forward(Duration.ofDays(20));
    }

    @AfterAll
    static void stop() {
        spean.stop();
    }

    @Test
    void aNumberIsGivenOnceStaffCalledItAndNoMoreOnceItWasWrong() throws Exception {
        Phone phone = spean.newPhone();
        phone.text("សួស្តី");
        assertThat(phone.text("SOS").all()).doesNotContain("117");

        enter(Reached.RIGHT);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(phone.text("SOS").all()).contains("117"));

        enter(Reached.WRONG);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(phone.text("SOS").all()).doesNotContain("117"));
    }

    private static void enter(Reached reached) throws Exception {
        Vertx vertx = Vertx.vertx();
        Instant now = spean.clock().instant();
        try (Store store = Store.openForCommand(vertx, spean.settings())) {
            Staff.get(new RedisHotlineCalls(store.link(), store.crypto())
                    .add(new HotlineCall(
                            POLICE,
                            "117",
                            reached,
                            List.of("km"),
                            "24h",
                            "",
                            PhnomPenh.dateAt(now),
                            "chea-dara",
                            now)));
        } finally {
            vertx.close();
        }
    }
}
