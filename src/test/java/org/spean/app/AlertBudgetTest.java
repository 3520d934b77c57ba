package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.app.AlertDesk.draft;
import static org.spean.app.AlertDesk.is;

import io.vertx.core.json.JsonObject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an approval reserved is free again when it counts no more: once, however often the alert is edited. */
class AlertBudgetTest {
    @TempDir
    private static Path temporary;

    @Test
    void whatAnEditedAlertReservedIsFreeAgainOnce() {
        // One segment costs 0.10 by the price of other countries: one alert a day.
        try (RunningSpean spean = RunningSpean.rehearsal(
                "SPEAN_BROADCAST_PRICES", "855=0.10", "SPEAN_BROADCAST_DAILY_BUDGET_USD", "0.15")) {
            AlertDesk desk = new AlertDesk(spean);
            desk.subscribed(temporary, "+85512000021,km,01,border");
            String later = spean.clock().instant().plus(Duration.ofDays(2)).toString();
            JsonObject first = desk.submitted(draft().put("startAt", later));
            JsonObject second = desk.submitted(draft().put("startAt", later));
            JsonObject third = desk.submitted(draft().put("startAt", later));
            assertThat(new BigDecimal(
                            first.getJsonObject("estimate").getValue("costUsd").toString()))
                    .isEqualByComparingTo("0.10");
            is(desk.approve(desk.cy, first), 200);
            assertThat(is(desk.approve(desk.cy, second), 409).getString("type")).endsWith(":daily-budget");

            String path = "/broadcasts/" + first.getString("id");
            for (int i = 0; i < 2; i++) {
                is(
                        desk.api.send(
                                "PUT",
                                desk.ann,
                                path,
                                draft().put("startAt", later).encode()),
                        200);
            }
            is(desk.approve(desk.cy, second), 200);
            is(
                    desk.api.send(
                            "PUT", desk.ann, path, draft().put("startAt", later).encode()),
                    200);
            assertThat(is(desk.approve(desk.cy, third), 409).getString("type")).endsWith(":daily-budget");
            JsonObject again = is(desk.post(desk.ann, first.getString("id"), "submit"), 200);
            assertThat(is(desk.approve(desk.cy, again), 409).getString("type")).endsWith(":daily-budget");
        }
    }
}
