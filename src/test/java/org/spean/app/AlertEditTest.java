package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.app.AlertDesk.draft;
import static org.spean.app.AlertDesk.is;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.FakeGateway;
import org.spean.app.support.HttpAnswer;

/** An approved alert is written anew while it waits: nobody gets what it said before, and it costs what it costs once. */
class AlertEditTest {
    private static final Duration LATER = Duration.ofMinutes(30);

    @TempDir
    private static Path temporary;

    private static FakeGateway gateway;
    private static RunningSpean spean;
    private static AlertDesk desk;

    @BeforeAll
    static void start() {
        gateway = new FakeGateway();
        spean = RunningSpean.rehearsal("SPEAN_GATEWAY_API_URL", gateway.url());
        desk = new AlertDesk(spean);
        desk.subscribed(temporary, "+85512000021,en,01,border", "+85512000022,en,02,border", "+85512000023,en,02,jobs");
    }

    @AfterAll
    static void stop() {
        spean.close();
        gateway.close();
    }

    @Test
    void aScheduledAlertIsADraftAgainAndOnlyWhatIsApprovedNextGoesToWhomItIsFor() {
        String id = scheduled("Old words", in(LATER));
        assertThat(desk.get(desk.cy, id).getJsonObject("counts").getLong("planned"))
                .isEqualTo(3);
        JsonObject there = new JsonObject().put("provinces", new JsonArray().add("02"));
        JsonObject edited = is(edit(id, text("New words", in(LATER)).put("audience", there)), 200);
        assertThat(edited.getString("state")).isEqualTo("draft");
        assertThat(edited.fieldNames()).doesNotContain("hash", "estimate", "submittedBy", "approvedBy", "approvedAt");
        assertThat(desk.get(desk.cy, id).getJsonObject("counts").getLong("planned"))
                .isZero();
        assertThat(people(id)).isEmpty();
        is(desk.post(desk.dara, id, "resume"), 409);

        JsonObject submitted = is(desk.post(desk.bo, id, "submit"), 200);
        assertThat(submitted.getJsonObject("estimate").getLong("people")).isEqualTo(2);
        is(desk.approve(desk.ann, submitted), 403);
        is(desk.approve(desk.bo, submitted), 403);
        is(desk.approve(desk.cy, submitted), 200);
        AlertDesk.until(() -> state(id).equals("scheduled"));
        assertThat(people(id)).hasSize(2);
        spean.clock().forward(LATER);
        AlertDesk.until(() -> sent("New words").size() == 2);
        assertThat(sent("New words")).containsExactlyInAnyOrder("+85512000022", "+85512000023");
        assertThat(sent("Old words")).isEmpty();
    }

    @Test
    void aPausedAlertThatHadNotBegunIsEditedAndARejectedOneIsNot() {
        String id = scheduled("Paused words", in(LATER));
        is(desk.post(desk.cy, id, "pause"), 200);
        assertThat(is(edit(id, text("Other words", in(LATER))), 200).getString("state"))
                .isEqualTo("draft");
        is(desk.post(desk.dara, id, "reject", new JsonObject().put("reason", "Not true")), 200);
        assertThat(is(edit(id, text("Other words", in(LATER))), 409).getString("detail"))
                .contains("rejected");
        assertThat(desk.get(desk.cy, id).getJsonObject("counts").getLong("planned"))
                .isZero();
    }

    @Test
    void whatComesAtTheTimeOfItsStartEitherEditsItOrItGoesOutAsItWas() {
        Instant start = in(LATER).truncatedTo(ChronoUnit.SECONDS);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            ids.add(scheduled("Race " + i + ".", start));
        }
        spean.clock().forward(Duration.between(spean.clock().instant(), start.minusMillis(300)));
        List<Integer> statuses = new ArrayList<>();
        for (String id : ids) {
            if (ids.indexOf(id) == 4) {
                AlertDesk.until(() -> ids.stream()
                        .anyMatch(one -> List.of("sending", "finished").contains(state(one))));
            }
            statuses.add(edit(id, text("Never approved", in(LATER))).status());
        }
        assertThat(statuses).isSubsetOf(200, 409).hasSize(8);
        AlertDesk.until(() -> ids.stream().noneMatch(id -> state(id).equals("scheduled")));
        AlertDesk.until(() -> {
            for (int i = 0; i < 8; i++) {
                if (sent("Race " + i + ".").size() != (statuses.get(i) == 200 ? 0 : 3)) {
                    return false;
                }
            }
            return true;
        });
        for (int i = 0; i < 8; i++) {
            assertThat(state(ids.get(i)).equals("draft")).isEqualTo(statuses.get(i) == 200);
        }
        assertThat(sent("Never approved")).isEmpty();
    }

    private static String scheduled(String words, Instant start) {
        JsonObject submitted = desk.submitted(text(words, start));
        is(desk.approve(desk.cy, submitted), 200);
        String id = submitted.getString("id");
        AlertDesk.until(() -> state(id).equals("scheduled"));
        return id;
    }

    private static JsonObject text(String words, Instant start) {
        return draft().put("texts", new JsonObject().put("en", words)).put("startAt", start.toString());
    }

    private static Instant in(Duration time) {
        return spean.clock().instant().plus(time);
    }

    private static HttpAnswer edit(String id, JsonObject draft) {
        return desk.api.send("PUT", desk.bo, "/broadcasts/" + id, draft.encode());
    }

    private static String state(String id) {
        return desk.get(desk.dara, id).getString("state");
    }

    private static JsonArray people(String id) {
        return is(desk.api.get(desk.dara, "/broadcasts/" + id + "/recipients"), 200)
                .getJsonArray("recipients");
    }

    private static List<String> sent(String words) {
        return gateway.sent().stream()
                .filter(one -> one.body().equals(words))
                .map(FakeGateway.Sent::to)
                .toList();
    }
}
