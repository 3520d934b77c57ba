package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
        spean = LiveSpean.start(folder, LiveSpean.calledContent(folder, 50));
        spean.clock().forward(Duration.ofDays(20));
    }

    @AfterAll
    static void stop() {
        spean.stop();
    }

    @Test
    void aNumberIsGivenOnceStaffCalledItAndNoMoreOnceItWasWrong() throws Exception {
        assertThat(sos()).isNotEmpty().doesNotContain("117");

        enter(Reached.RIGHT);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(sos()).isNotEmpty().contains("117"));

        enter(Reached.WRONG);
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(sos()).isNotEmpty().doesNotContain("117"));
    }

    /** Of somebody else each time: whoever writes too much is not answered. */
    private static String sos() {
        return spean.newPhone().text("SOS").all();
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
