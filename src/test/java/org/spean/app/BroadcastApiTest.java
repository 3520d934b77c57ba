package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.app.AlertDesk.approval;
import static org.spean.app.AlertDesk.draft;
import static org.spean.app.AlertDesk.is;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.spean.app.support.HttpAnswer;

/** Alerts by the API: two people, always, bound to what the second one read. Nothing is sent here. */
class BroadcastApiTest {
    private static final String SUBSCRIBERS = """
            phone,language,province,topics,consent_version,consent_channel,consent_at
            +85512000021,km,01,border,2026-11-25,paper,2026-11-20
            +85512000022,km,01,border;jobs,2026-11-25,paper,2026-11-20
            +85512000023,en,02,jobs,2026-11-25,paper,2026-11-20
            """;

    @TempDir
    private static Path temporary;

    private static RunningSpean spean;
    private static AlertDesk desk;

    @BeforeAll
    static void start() throws IOException {
        spean = RunningSpean.rehearsal();
        desk = new AlertDesk(spean);
        Path file = temporary.resolve("people.csv");
        Files.writeString(file, SUBSCRIBERS);
        Commands.Ran ran = desk.api.run("subscribers", "import", file.toString());
        assertThat(ran.exit()).as(ran.err()).isZero();
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void onePersonWritesAnotherApprovesAndBothSeeWhatItMeans() {
        String id = desk.written(draft());
        assertThat(desk.get(desk.cy, id).getString("state")).isEqualTo("draft");
        JsonObject submitted = is(desk.post(desk.ann, id, "submit"), 200);
        assertThat(submitted.getString("state")).isEqualTo("submitted");
        assertThat(submitted.getString("hash")).isNotBlank();
        JsonObject estimate = submitted.getJsonObject("estimate");
        assertThat(estimate.getLong("people")).isEqualTo(3);
        assertThat(estimate.getLong("segments")).isEqualTo(3);
        assertThat(estimate.getJsonObject("byLanguage").getJsonObject("km").getLong("people"))
                .isEqualTo(2);
        assertThat(estimate.getDouble("costUsd")).isPositive();
        assertThat(submitted.getString("consequence")).contains("3 people in Khmer and English");

        JsonObject approved = is(desk.approve(desk.cy, submitted), 200);
        assertThat(approved.getString("state")).isEqualTo("approved");
        assertThat(approved.getString("createdBy")).isEqualTo("ann");
        assertThat(approved.getString("submittedBy")).isEqualTo("ann");
        assertThat(approved.getString("approvedBy")).isEqualTo("cy");
        AlertDesk.until(() -> desk.get(desk.cy, id).getJsonObject("counts").getLong("planned") == 3);
    }

    @Test
    void whoeverWroteEditedOrSubmittedItCannotApproveIt() {
        JsonObject submitted = desk.submitted(draft());
        assertThat(is(desk.approve(desk.ann, submitted), 403).getString("type")).endsWith(":own-work");
        is(desk.approve(desk.bo, submitted), 403);
        String id = submitted.getString("id");
        String ed = desk.api.tokenOf("Ed", "editor,approver");
        is(desk.api.send("PUT", ed, "/broadcasts/" + id, draft().encode()), 200);
        JsonObject again = is(desk.post(desk.bo, id, "submit"), 200);
        is(desk.approve(ed, again), 403);
        assertThat(desk.get(desk.cy, id).getString("state")).isEqualTo("submitted");
        is(desk.approve(desk.cy, again), 200);
    }

    @Test
    void anApprovalCountsOnlyForWhatWasRead() {
        JsonObject submitted = desk.submitted(draft());
        String id = submitted.getString("id");
        is(desk.post(desk.cy, id, "approve", approval(submitted).put("people", 4)), 409);
        is(desk.post(desk.cy, id, "approve", approval(submitted).put("hash", "0".repeat(64))), 409);
        is(desk.post(desk.cy, id, "approve", new JsonObject()), 422);
        is(
                desk.api.send(
                        "PUT",
                        desk.bo,
                        "/broadcasts/" + id,
                        draft().put("title", "Other").encode()),
                200);
        JsonObject edited = is(desk.approve(desk.cy, submitted), 409);
        assertThat(edited.getString("detail")).contains("draft");
        JsonObject again = is(desk.post(desk.bo, id, "submit"), 200);
        assertThat(is(desk.approve(desk.cy, submitted), 409).getString("type")).endsWith(":other-hash");
        is(desk.approve(desk.cy, again), 200);
        is(desk.approve(desk.cy, again), 409);
        AlertDesk.until(() ->
                List.of("sending", "finished").contains(desk.get(desk.cy, id).getString("state")));
        is(desk.api.send("PUT", desk.bo, "/broadcasts/" + id, draft().encode()), 409);
    }

    @Test
    void ofFiftyApprovalsAtOnceExactlyOneCounts() throws InterruptedException, ExecutionException {
        JsonObject submitted = desk.submitted(draft());
        String fay = desk.api.tokenOf("Fay", "approver");
        List<Callable<HttpAnswer>> approvals = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            approvals.add(() -> desk.approve(fay, submitted));
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(50)) {
            for (Future<HttpAnswer> answer : crowd.invokeAll(approvals)) {
                statuses.add(answer.get().status());
            }
        }
        assertThat(statuses).containsOnly(200, 409);
        assertThat(statuses.stream().filter(status -> status == 200)).hasSize(1);
    }

    @Test
    void rejectingSaysWhyAndIsForGood() {
        String id = desk.submitted(draft()).getString("id");
        is(desk.post(desk.cy, id, "reject"), 415);
        assertThat(is(desk.post(desk.cy, id, "reject", new JsonObject().put("reason", " ")), 422)
                        .getJsonArray("errors"))
                .hasSize(1);
        JsonObject rejected = is(desk.post(desk.cy, id, "reject", new JsonObject().put("reason", "Not true")), 200);
        assertThat(rejected.getString("state")).isEqualTo("rejected");
        assertThat(rejected.getString("reason")).isEqualTo("Not true");
        for (String step : List.of("submit", "correction", "resend")) {
            is(desk.post(desk.ann, id, step), 409);
        }
        for (String step : List.of("pause", "resume", "cancel")) {
            assertThat(is(desk.post(desk.dara, id, step), 409).getString("detail"))
                    .contains("rejected");
        }
    }

    @Test
    void aScheduledAlertIsPausedResumedAndCancelled() {
        String start = spean.clock().instant().plus(Duration.ofDays(2)).toString();
        JsonObject submitted = desk.submitted(draft().put("startAt", start));
        String id = submitted.getString("id");
        is(desk.approve(desk.cy, submitted), 200);
        AlertDesk.until(() -> desk.get(desk.cy, id).getString("state").equals("scheduled"));
        JsonObject paused = is(desk.post(desk.dara, id, "pause", new JsonObject().put("reason", "Ask first")), 200);
        assertThat(paused.getString("state")).isEqualTo("paused");
        assertThat(paused.getString("reason")).isEqualTo("Ask first");
        is(desk.post(desk.dara, id, "resume"), 200);
        assertThat(is(desk.post(desk.dara, id, "cancel"), 200).getString("state"))
                .isEqualTo("cancelled");
        AlertDesk.until(() -> desk.get(desk.cy, id).getJsonObject("counts").getLong("skipped") == 3);
        is(desk.post(desk.dara, id, "cancel"), 409);
    }

    @Test
    void sendersSeeWhatBecameOfWhomWithNumbersMasked() {
        String start = spean.clock().instant().plus(Duration.ofDays(2)).toString();
        JsonObject submitted = desk.submitted(draft().put("startAt", start));
        String path = "/broadcasts/" + submitted.getString("id") + "/recipients";
        is(desk.approve(desk.cy, submitted), 200);
        AlertDesk.until(() -> people(path).size() == 3);
        assertThat(people(path).encode())
                .contains("012 ••• •21", "012 ••• •22", "012 ••• •23")
                .doesNotContain("12000");
        assertThat(people(path + "?outcome=pending")).hasSize(3);
        assertThat(people(path + "?outcome=delivered")).isEmpty();
        List<Object> all = new ArrayList<>();
        String next = "";
        do {
            JsonObject page = is(desk.api.get(desk.dara, path + "?limit=1" + next), 200);
            page.getJsonArray("recipients").forEach(all::add);
            next = page.containsKey("next") ? "&cursor=" + page.getString("next") : "";
        } while (!next.isEmpty());
        assertThat(all).hasSize(3);
        for (String query : List.of(
                "?outcome=lost", "?limit=0", "?limit=x", "?limit=1&limit=2", "?who=x", "?cursor=x", "?cursor=0")) {
            is(desk.api.get(desk.dara, path + query), 400);
        }
        assertThat(desk.api.get(desk.dara, path + "?outcome=%zz").status()).isEqualTo(400);
    }

    @Test
    void theListIsNewestFirstAndComesInPages() {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            written.addFirst(desk.written(draft()));
        }
        List<String> listed = new ArrayList<>();
        String cursor = "";
        while (listed.size() < 5) {
            JsonObject page = is(desk.api.get(desk.cy, "/broadcasts?limit=2" + cursor), 200);
            page.getJsonArray("broadcasts").forEach(one -> listed.add(((JsonObject) one).getString("id")));
            cursor = "&cursor=" + page.getString("next");
        }
        assertThat(listed.subList(0, 5)).isEqualTo(written);
        is(desk.api.get(desk.cy, "/broadcasts?cursor=x"), 400);
    }

    @Test
    void theSameKeyWritesOneAlert() {
        String body = draft().put("title", "Once").encode();
        JsonObject first = is(desk.api.send("POST", desk.ann, "/broadcasts", body, "Idempotency-Key", "a-1"), 201);
        JsonObject again = is(desk.api.send("POST", desk.ann, "/broadcasts", body, "Idempotency-Key", "a-1"), 201);
        assertThat(again).isEqualTo(first);
        is(desk.api.send("POST", desk.ann, "/broadcasts", draft().encode(), "Idempotency-Key", "a-1"), 422);
        assertThat(is(desk.api.get(desk.cy, "/broadcasts?limit=100"), 200).getJsonArray("broadcasts").stream()
                        .filter(one -> ((JsonObject) one).getString("title").equals("Once")))
                .hasSize(1);
    }

    @Test
    void peopleOfItSeeHowItStandsAndNotWhatItSays() {
        String it = desk.api.tokenOf("Ita", "it");
        String id = desk.submitted(draft()).getString("id");
        String seen = desk.get(it, id).encode()
                + is(desk.api.get(it, "/broadcasts"), 200).encode();
        assertThat(seen).contains(id).doesNotContain("gate", "Gate", "ច្រក", "on their way");
    }

    @Test
    void whoIsDisabledCanDoNothingFromThenOn() {
        String leaver = desk.api.tokenOf("Leaver", "approver");
        JsonObject submitted = desk.submitted(draft());
        desk.api.run("staff", "disable", "leaver");
        is(desk.approve(leaver, submitted), 401);
        assertThat(desk.get(desk.cy, submitted.getString("id")).getString("state"))
                .isEqualTo("submitted");
    }

    @Test
    void anAudienceIsCountedWhileItIsChosen() {
        JsonObject rule = new JsonObject().put("provinces", new JsonArray().add("01"));
        JsonObject count = is(
                desk.api.send(
                        "POST",
                        desk.ann,
                        "/audience/count",
                        new JsonObject().put("audience", rule).encode()),
                200);
        assertThat(count.getLong("people")).isEqualTo(2);
        assertThat(count.getJsonObject("byLanguage")).isEqualTo(new JsonObject("{\"km\":2,\"en\":0}"));
        assertThat(count.getJsonObject("byCallingCode")).isEqualTo(new JsonObject("{\"855\":2}"));
        is(desk.api.send("POST", desk.ann, "/audience/count", "{\"audience\":{}}"), 422);
    }

    @Test
    void anAlertThatDoesNotExistIsNotFoundByAnything() {
        for (String id : List.of("abcdefgh2345", "x", "ABCDEFGH2345", "..")) {
            is(desk.api.get(desk.cy, "/broadcasts/" + id + "/x"), 404);
            is(
                    desk.post(
                            desk.cy,
                            id,
                            "approve",
                            new JsonObject().put("hash", "x").put("people", 1)),
                    404);
        }
        is(desk.api.get(desk.cy, "/broadcasts/abcdefgh2345"), 404);
        is(desk.api.get(desk.dara, "/broadcasts/abcdefgh2345/recipients"), 404);
        is(desk.api.send("PUT", desk.ann, "/broadcasts/abcdefgh2345", draft().encode()), 404);
        for (String step : List.of("submit", "correction", "resend")) {
            is(desk.post(desk.ann, "abcdefgh2345", step), 404);
        }
    }

    private static JsonArray people(String path) {
        return is(desk.api.get(desk.dara, path), 200).getJsonArray("recipients");
    }
}
