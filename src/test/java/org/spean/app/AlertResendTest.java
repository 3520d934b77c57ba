package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.app.AlertDesk.draft;
import static org.spean.app.AlertDesk.is;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.Platform;
import org.spean.fake.FakeGatewayServer;
import org.spean.fake.Setup;
import org.spean.fake.Switch;
import org.spean.fake.Switches;

/** "Send again to those who did not get it", more than once: nobody whom one of them reached gets it another time. */
class AlertResendTest {
    private static final List<String> PEOPLE = List.of("+85512000021", "+85512000022", "+85512000023");

    @TempDir
    private static Path temporary;

    @Test
    void twoThatSendTheSameOneAgainNeverReachTheSamePeople() {
        try (FakeGatewayServer gateway = FakeGatewayServer.start(Setup.of(Platform.ACCOUNT, Platform.TOKEN));
                RunningSpean spean = RunningSpean.rehearsal("SPEAN_GATEWAY_API_URL", gateway.url())) {
            gateway.deliverTo(spean.platform().server().getPort());
            AlertDesk desk = new AlertDesk(spean);
            desk.subscribed(
                    temporary,
                    PEOPLE.stream().map(number -> number + ",en,01,border").toArray(String[]::new));
            gateway.set(Switches.GOOD.with(Switch.UNDELIVERED, 1).with(Switch.ERROR_CODE, 30450));
            JsonObject alert = desk.submitted(draft());
            String id = alert.getString("id");
            is(desk.approve(desk.cy, alert), 200);
            AlertDesk.until(() -> finished(desk, id, "undelivered"));

            JsonObject first = resend(desk, id);
            JsonObject second = resend(desk, id);
            assertThat(second.getJsonObject("estimate").getLong("people")).isEqualTo(3);
            assertThat(second.getJsonObject("urgent")).isEqualTo(draft().getJsonObject("urgent"));
            gateway.set(Switches.GOOD);
            is(desk.approve(desk.cy, first), 200);
            JsonObject refused = is(desk.approve(desk.cy, second), 409);
            assertThat(refused.getString("type")).endsWith(":sent-again-now");
            assertThat(refused.getString("detail")).contains("left out");
            AlertDesk.until(() -> finished(desk, first.getString("id"), "delivered"));

            assertThat(is(desk.approve(desk.cy, second), 409).getString("type")).endsWith(":other-people");
            String third = is(desk.post(desk.ann, id, "resend"), 201).getString("id");
            assertThat(is(desk.post(desk.ann, third, "submit"), 422).encode()).contains("audience");
            String chain = is(desk.post(desk.ann, first.getString("id"), "resend"), 201)
                    .getString("id");
            assertThat(desk.get(desk.cy, chain).getJsonObject("audience").getString("notReachedBy"))
                    .isEqualTo(id);
            for (String number : PEOPLE) {
                assertThat(gateway.journal().to(number)).hasSize(2);
            }
        }
    }

    private static JsonObject resend(AlertDesk desk, String id) {
        String again = is(desk.post(desk.ann, id, "resend"), 201).getString("id");
        return is(desk.post(desk.bo, again, "submit"), 200);
    }

    private static boolean finished(AlertDesk desk, String id, String outcome) {
        JsonObject now = desk.get(desk.dara, id);
        return now.getString("state").equals("finished")
                && now.getJsonObject("counts").getLong(outcome) == PEOPLE.size();
    }
}
