package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.app.AlertDesk.draft;
import static org.spean.app.AlertDesk.is;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.HttpAnswer;

/** Who may keep an alert from going out, and what is answered who asks twice. Nothing is sent here. */
class AlertSteeringTest {
    private static final JsonObject NOT_TRUE = new JsonObject().put("reason", "Not true");

    @TempDir
    private static Path temporary;

    private static RunningSpean spean;
    private static AlertDesk desk;

    @BeforeAll
    static void start() {
        spean = RunningSpean.rehearsal();
        desk = new AlertDesk(spean);
        desk.subscribed(temporary, "+85512000021,km,01,border");
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void approversAndSendersPauseResumeCancelAndRejectAndEditorsDoNot() {
        for (String who : List.of(desk.cy, desk.dara)) {
            String id = scheduled();
            assertThat(is(desk.post(who, id, "pause"), 200).getString("state")).isEqualTo("paused");
            is(desk.post(who, id, "resume"), 200);
            assertThat(is(desk.post(who, id, "cancel"), 200).getString("state")).isEqualTo("cancelled");
            is(desk.post(who, id, "reject", NOT_TRUE), 409);
            String other = desk.submitted(draft()).getString("id");
            assertThat(is(desk.post(who, other, "reject", NOT_TRUE), 200).getString("state"))
                    .isEqualTo("rejected");
        }
        String editor = desk.api.tokenOf("Only Writes", "editor");
        String id = desk.submitted(draft()).getString("id");
        for (String step : List.of("pause", "resume", "cancel")) {
            is(desk.post(editor, id, step), 403);
        }
        is(desk.post(editor, id, "reject", NOT_TRUE), 403);
    }

    @Test
    void whoWroteItMayRejectIt() {
        String both = desk.api.tokenOf("Writes And Sends", "editor,sender");
        String id = is(desk.api.send("POST", both, "/broadcasts", draft().encode()), 201)
                .getString("id");
        assertThat(is(desk.post(both, id, "reject", NOT_TRUE), 200).getString("state"))
                .isEqualTo("rejected");
    }

    @Test
    void whatIsPausedOrBeingSentIsRejectedAndWhoWaitsIsSkipped() {
        String waiting = scheduled();
        is(desk.post(desk.dara, waiting, "pause"), 200);
        String sending = begun();
        String paused = begun();
        is(desk.post(desk.dara, paused, "pause"), 200);
        for (String id : List.of(waiting, sending, paused)) {
            JsonObject rejected = is(desk.post(desk.cy, id, "reject", NOT_TRUE), 200);
            assertThat(rejected.getString("state")).isEqualTo("rejected");
            assertThat(rejected.getString("reason")).isEqualTo("Not true");
            AlertDesk.until(
                    () -> desk.get(desk.dara, id).getJsonObject("counts").getLong("pending") == 0);
            for (String step : List.of("pause", "resume", "cancel")) {
                is(desk.post(desk.dara, id, step), 409);
            }
        }
    }

    @Test
    void theSameKeyMovesItOnceAndThenSaysHowItStands() {
        String id = scheduled();
        assertThat(is(keyed(id, "pause", "k-1"), 200).getString("state")).isEqualTo("paused");
        assertThat(is(keyed(id, "resume", "k-2"), 200).getString("state")).isEqualTo("approved");
        AlertDesk.until(() -> desk.get(desk.cy, id).getString("state").equals("scheduled"));
        JsonObject again = is(keyed(id, "pause", "k-1"), 200);
        assertThat(again.getString("state")).as("not paused a second time").isEqualTo("scheduled");
        is(keyed(id, "cancel", "k-1"), 422);
        assertThat(is(keyed(id, "cancel", "k-3"), 200).getString("state")).isEqualTo("cancelled");
        for (String key : List.of("k-1", "k-3")) {
            assertThat(is(keyed(id, key.equals("k-1") ? "pause" : "cancel", key), 200)
                            .getString("state"))
                    .isEqualTo("cancelled");
        }
    }

    @Test
    void aMoveThatWasRefusedIsTriedAgainWithItsKey() {
        String id = scheduled();
        is(keyed(id, "resume", "r-1"), 409);
        is(desk.post(desk.cy, id, "pause"), 200);
        assertThat(is(keyed(id, "resume", "r-1"), 200).getString("state")).isEqualTo("approved");
    }

    @Test
    void aKeyOfWhatCreatesAnswersWithWhatItCreated() {
        String id = begun();
        HttpAnswer first = keyed(desk.ann, id, "correction", "c-1");
        String correction = is(first, 201).getString("id");
        is(desk.post(desk.ann, correction, "submit"), 200);
        assertThat(is(keyed(desk.ann, id, "correction", "c-1"), 201)).isEqualTo(ApiClient.json(first));
    }

    @Test
    void anOldKeyOfStartAgainDoesNotSayThatThingsGoOut() {
        String other = desk.api.tokenOf("Second Sender", "sender");
        is(desk.api.send("POST", desk.dara, "/stop-everything", ""), 200);
        is(again(desk.dara, "s-1"), 200);
        assertThat(is(again(other, "s-2"), 200).getBoolean("stopped")).isFalse();
        is(desk.api.send("POST", desk.dara, "/stop-everything", ""), 200);
        JsonObject repeated = is(again(other, "s-2"), 200);
        assertThat(repeated.getBoolean("stopped")).isTrue();
        assertThat(repeated.containsKey("startAskedBy")).isFalse();
        is(again(desk.dara, "s-3"), 200);
        is(again(other, "s-4"), 200);
    }

    private static HttpAnswer again(String token, String key) {
        return desk.api.send("POST", token, "/start-again", "", "Idempotency-Key", key);
    }

    private static HttpAnswer keyed(String id, String step, String key) {
        return keyed(desk.cy, id, step, key);
    }

    private static HttpAnswer keyed(String token, String id, String step, String key) {
        return desk.api.send("POST", token, "/broadcasts/" + id + "/" + step, "", "Idempotency-Key", key);
    }

    private static String scheduled() {
        String later = spean.clock().instant().plus(Duration.ofDays(2)).toString();
        return approved(draft().put("startAt", later), "scheduled");
    }

    /** In the quiet hours, so that nobody has been sent it yet. */
    private static String begun() {
        spean.clock().forwardTo(LocalTime.of(22, 0));
        JsonObject calm = draft().put("validForMinutes", 4320);
        calm.remove("urgent");
        return approved(calm, "sending");
    }

    private static String approved(JsonObject draft, String until) {
        JsonObject submitted = desk.submitted(draft);
        is(desk.approve(desk.cy, submitted), 200);
        String id = submitted.getString("id");
        AlertDesk.until(() -> desk.get(desk.dara, id).getString("state").equals(until));
        return id;
    }
}
