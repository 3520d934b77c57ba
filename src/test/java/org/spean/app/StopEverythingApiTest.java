package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.app.AlertDesk.is;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.HttpAnswer;

/** One person stops everything, two start it again. */
class StopEverythingApiTest {
    private static RunningSpean spean;
    private static AlertDesk desk;

    @BeforeAll
    static void start() {
        spean = RunningSpean.rehearsal();
        desk = new AlertDesk(spean);
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void itTakesOneToStopAndTwoToStartAgain() {
        String other = desk.api.tokenOf("Other Sender", "sender");
        assertThat(is(desk.api.get(desk.cy, "/stop-everything"), 200).getBoolean("stopped"))
                .isFalse();
        is(ask(desk.dara, "/start-again", ""), 409);

        JsonObject stopped = is(ask(desk.dara, "/stop-everything", "{\"reason\":\"Wrong text\"}"), 200);
        assertThat(stopped.getBoolean("stopped")).isTrue();
        assertThat(stopped.getString("by")).isEqualTo("dara");
        assertThat(stopped.getString("reason")).isEqualTo("Wrong text");
        assertThat(spean.newPhone().text("MENU").messages()).isNotEmpty();

        JsonObject asked = is(ask(desk.dara, "/start-again", ""), 200);
        assertThat(asked.getBoolean("stopped")).isTrue();
        assertThat(asked.getString("startAskedBy")).isEqualTo("dara");
        assertThat(is(ask(desk.dara, "/start-again", ""), 403).getString("type"))
                .endsWith(":same-person");
        spean.clock().forward(Duration.ofMinutes(16));
        assertThat(is(ask(other, "/start-again", ""), 200).getString("startAskedBy"))
                .isEqualTo("other-sender");
        assertThat(is(ask(desk.dara, "/start-again", ""), 200).getBoolean("stopped"))
                .isFalse();
        assertThat(is(desk.api.get(desk.cy, "/stop-everything"), 200).getBoolean("stopped"))
                .isFalse();
    }

    @Test
    void anOldKeyStopsAgain() {
        String other = desk.api.tokenOf("Third Sender", "sender");
        for (int i = 0; i < 2; i++) {
            HttpAnswer answer =
                    desk.api.send("POST", desk.dara, "/stop-everything", "", "Idempotency-Key", "red-button");
            assertThat(is(answer, 200).getBoolean("stopped")).isTrue();
            assertThat(is(desk.api.get(desk.cy, "/stop-everything"), 200).getBoolean("stopped"))
                    .isTrue();
            is(ask(desk.dara, "/start-again", ""), 200);
            is(ask(other, "/start-again", ""), 200);
        }
    }

    private static HttpAnswer ask(String token, String path, String body) {
        return desk.api.send("POST", token, path, body);
    }
}
