package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.app.support.HttpAnswer;
import org.spean.model.PhnomPenh;

/** Two people bring in a list of agencies by the API (issue 4, item 1). */
class AgencyListApiTest {
    private static final String LISTS = "/agencies/lists";

    private RunningSpean spean;
    private ApiClient api;
    private String editor;
    private String approver;
    private String supervisor;

    @BeforeEach
    void start() {
        spean = RunningSpean.rehearsal();
        api = new ApiClient(spean);
        editor = api.tokenOf("Editor One", "editor,approver");
        approver = api.tokenOf("Approver Two", "approver");
        supervisor = api.tokenOf("Supervisor Three", "supervisor");
    }

    @AfterEach
    void stop() {
        spean.close();
    }

    @Test
    void aSecondPersonMakesItTheLiveListAndPeopleAreAnsweredFromIt() {
        JsonObject preview = brought(rows(2));
        assertThat(preview.getString("by")).isEqualTo("editor-one");
        assertThat(preview.getJsonObject("added").getInteger("count")).isEqualTo(2);
        assertThat(preview.getJsonObject("added").getJsonArray("agencies").getJsonObject(0))
                .isEqualTo(
                        new JsonObject("{\"row\":2,\"licence\":\"1\",\"name\":\"Agency 1\",\"status\":\"licensed\"}"));
        assertThat(preview.getValue("instead")).isNull();
        assertThat(lists().getJsonArray("waiting").getJsonObject(0).getString("id"))
                .isEqualTo(preview.getString("id"));
        assertThat(lists().getValue("live")).isNull();

        assertThat(preview(preview.getString("id"))).isEqualTo(preview);
        JsonObject live = good(200, approve(approver, preview, false));
        assertThat(live.getString("version"))
                .isEqualTo(preview.getJsonObject("list").getString("version"));
        assertThat(lists().getJsonObject("live")).isEqualTo(live);
        assertThat(lists().getJsonArray("waiting")).isEmpty();
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(found("Agency 2")).isEqualTo("one"));
        assertThat(trail())
                .anyMatch(line -> line.contains("\teditor-one\tagencies-propose\tlist-" + live.getString("version")))
                .anyMatch(line -> line.contains("\tapprover-two\tagencies-live\tlist-" + live.getString("version")));
    }

    @Test
    void whoBroughtItInCannotApproveIt() {
        JsonObject preview = brought(rows(2));
        HttpAnswer answer = approve(editor, preview, true);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(problem(answer)).isEqualTo("same-person");
        assertThat(lists().getValue("live")).isNull();
        assertThat(trail()).noneMatch(line -> line.contains("agencies-live"));
    }

    @Test
    void whatIsApprovedIsWhatWasSeen() {
        JsonObject first = brought(rows(5));
        JsonObject second = brought(rows(6));
        assertThat(problem(decide(approver, first.getString("id"), "approve", second.getString("hash"))))
                .isEqualTo("changed");
        good(200, approve(approver, first, false));

        HttpAnswer late = approve(supervisor, second, false);
        assertThat(late.status()).isEqualTo(409);
        assertThat(problem(late)).isEqualTo("changed");
        JsonObject again = preview(second.getString("id"));
        assertThat(again.getJsonObject("added").getInteger("count")).isEqualTo(1);
        assertThat(again.getJsonObject("instead").getInteger("agencies")).isEqualTo(5);
        good(200, approve(supervisor, again, false));
    }

    @Test
    void moreThanAFifthLessNeedsToBeSaidTwice() {
        good(200, approve(approver, brought(rows(10)), false));
        JsonObject less = brought(rows(7));
        assertThat(less.getBoolean("suspicious")).isTrue();
        assertThat(less.getJsonObject("removed").getInteger("count")).isEqualTo(3);
        HttpAnswer once = approve(approver, less, false);
        assertThat(once.status()).isEqualTo(409);
        assertThat(problem(once)).isEqualTo("suspicious");
        assertThat(ApiClient.json(once).getString("detail")).contains("3 of 10");
        good(200, approve(approver, less, true));
    }

    @Test
    void ofManyApprovalsAtOnceOneIsDone() {
        JsonObject preview = brought(rows(3));
        List<CompletableFuture<Integer>> all = IntStream.range(0, 20)
                .mapToObj(i ->
                        CompletableFuture.supplyAsync(() -> approve(i % 2 == 0 ? approver : supervisor, preview, false)
                                .status()))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).filter(status -> status == 200))
                .hasSize(1);
        assertThat(all.stream().map(CompletableFuture::join)).isSubsetOf(200, 404, 409);
    }

    @Test
    void aRejectedListIsGone() {
        JsonObject preview = brought(rows(2));
        assertThat(decide(approver, preview.getString("id"), "reject", "of something else")
                        .status())
                .isEqualTo(409);
        good(200, decide(approver, preview.getString("id"), "reject", preview.getString("hash")));
        assertThat(approve(approver, preview, false).status()).isEqualTo(404);
        assertThat(api.get(editor, LISTS + "/" + preview.getString("id")).status())
                .isEqualTo(404);
        assertThat(trail().getLast()).contains("\tapprover-two\tagencies-reject\tlist-");
    }

    @Test
    void aSupervisorGoesBackOneStep() {
        JsonObject first = good(200, approve(approver, brought(rows(5)), false));
        assertThat(problem(back(supervisor, first.getString("version")))).isEqualTo("none-before");
        JsonObject second = good(200, approve(approver, brought(rows(6)), false));
        assertThat(back(approver, second.getString("version")).status()).isEqualTo(403);
        assertThat(problem(back(supervisor, first.getString("version")))).isEqualTo("changed");
        assertThat(good(200, back(supervisor, second.getString("version")))).isEqualTo(first);
        assertThat(lists().getJsonObject("before")).isEqualTo(second);
        assertThat(trail().getLast())
                .contains("\tsupervisor-three\tagencies-roll-back\tlist-" + first.getString("version"));
    }

    @Test
    void everyBadRowIsNamedAndNothingWaits() {
        HttpAnswer answer = bring(
                "licence_number,name_latin,status\n1,Alpha,licensed\n2,,licensed\n1,Gamma,gone\n1,Delta,licensed\n");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(faults(answer))
                .contains("file Line 3: There is no name.", "file Line 5: Row 2 has the same license")
                .contains("file Line 4: ");
        assertThat(lists().getJsonArray("waiting")).isEmpty();
    }

    @Test
    void whatIsNoListIsRefusedWithWhatToDo() throws IOException {
        String tomorrow = PhnomPenh.dateAt(spean.clock().instant()).plusDays(1).toString();
        assertThat(faults(send(editor, body(encoded(rows(2)), "Ministry", tomorrow))))
                .contains("date The list is dated");
        assertThat(faults(send(editor, body(encoded(rows(2)), "Ministry", "1.11.2026"))))
                .contains("date This is no day");
        assertThat(faults(send(editor, body(encoded(rows(2)), " ", "2026-11-01"))))
                .contains("source Write who");
        assertThat(faults(send(editor, body("%%%", "Ministry", "2026-11-01")))).contains("file This is not base64.");
        assertThat(faults(send(editor, body("", "Ministry", "2026-11-01")))).contains("file The file is empty.");
        assertThat(faults(send(editor, body(Base64.getEncoder().encodeToString(bomb()), "Ministry", "2026-11-01"))))
                .startsWith("file The workbook");
        assertThat(faults(send(editor, "{\"file\":7}"))).contains("file This must be a text.", "date This is missing.");
        assertThat(lists().getJsonArray("waiting")).isEmpty();
        assertThat(lists().getValue("live")).isNull();
    }

    @Test
    void linesInTheBase64AreFine() {
        String lines = Base64.getMimeEncoder().encodeToString(rows(40).getBytes(StandardCharsets.UTF_8));
        good(201, send(editor, body(lines, "Ministry", "2026-11-01")));
    }

    @Test
    void fiftyMegabytesAreRefusedUnread() {
        String large = "x".repeat(50 << 20);
        HttpAnswer answer = send(editor, "{\"file\":\"" + large + "\"}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(problem(answer)).isEqualTo("too-large");
        HttpAnswer stranger = send("", "{\"file\":\"" + large.substring(0, 1 << 20) + "\"}");
        assertThat(stranger.status()).isEqualTo(401);
        assertThat(send(approver, "{\"file\":\"" + large.substring(0, 1 << 20) + "\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aFileOfFiveMegabytesIsReadAndALargerOneIsNot() {
        String five = rows(10) + "#".repeat(5 * 1024 * 1024 - rows(10).length());
        assertThat(faults(bring(five))).doesNotContain("larger than 5 MB");
        assertThat(faults(bring(five + "#"))).contains("file The file is larger than 5 MB.");
    }

    @Test
    void aListThatIsLiveIsNotBroughtInAgain() {
        JsonObject first = brought(rows(3));
        JsonObject twin = brought(rows(3));
        good(200, approve(approver, first, false));
        assertThat(problem(bring(rows(3)))).isEqualTo("already-live");
        assertThat(problem(approve(approver, twin, false))).isEqualTo("already-live");
        assertThat(lists().getJsonArray("waiting")).isEmpty();
    }

    @Test
    void tenMayWait() {
        IntStream.rangeClosed(1, 10).forEach(i -> brought(rows(i)));
        assertThat(problem(bring(rows(11)))).isEqualTo("too-many-wait");
        spean.clock().forward(Duration.ofDays(31));
        editor = api.tokenOf("Editor Four", "editor");
        brought(rows(11));
    }

    @Test
    void theSameKeyBringsItInOnce() {
        String body = body(encoded(rows(3)), "Ministry", "2026-11-01");
        HttpAnswer first = api.send("POST", editor, LISTS, body, "Idempotency-Key", "one");
        HttpAnswer second = api.send("POST", editor, LISTS, body, "Idempotency-Key", "one");
        assertThat(good(201, second)).isEqualTo(good(201, first));
        assertThat(lists().getJsonArray("waiting")).hasSize(1);
    }

    private JsonObject brought(String list) {
        return good(201, bring(list));
    }

    private HttpAnswer bring(String list) {
        return send(editor, body(encoded(list), "Ministry of Labour, www.mlvt.gov.kh", "2026-11-01"));
    }

    private HttpAnswer send(String token, String body) {
        return api.send("POST", token, LISTS, body);
    }

    private HttpAnswer approve(String token, JsonObject preview, boolean really) {
        JsonObject body = new JsonObject().put("hash", preview.getString("hash"));
        if (really) {
            body.put("yesReally", true);
        }
        return api.send("POST", token, LISTS + "/" + preview.getString("id") + "/approve", body.encode());
    }

    private HttpAnswer decide(String token, String id, String what, String hash) {
        return api.send(
                "POST",
                token,
                LISTS + "/" + id + "/" + what,
                new JsonObject().put("hash", hash).encode());
    }

    private HttpAnswer back(String token, String live) {
        return api.send(
                "POST",
                token,
                "/agencies/roll-back",
                new JsonObject().put("live", live).encode());
    }

    private JsonObject lists() {
        return good(200, api.get(approver, LISTS));
    }

    private JsonObject preview(String id) {
        return good(200, api.get(approver, LISTS + "/" + id));
    }

    private String found(String name) {
        JsonObject question = new JsonObject().put("text", name).put("language", "en");
        return good(200, api.send("POST", approver, "/agencies/check", question.encode()))
                .getString("found");
    }

    private List<String> trail() {
        return api.run("staff", "audit").out().lines().toList();
    }

    private static JsonObject good(int status, HttpAnswer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return ApiClient.json(answer);
    }

    private static String problem(HttpAnswer answer) {
        return ApiClient.json(answer).getString("type").replace("urn:spean:problem:", "");
    }

    /** Field and sentence of each fault, a line each. */
    private static String faults(HttpAnswer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return ApiClient.json(answer).getJsonArray("errors", new JsonArray()).stream()
                .map(JsonObject.class::cast)
                .map(one -> one.getString("field") + " " + one.getString("what"))
                .collect(Collectors.joining("\n"));
    }

    private static String body(String file, String source, String date) {
        return new JsonObject()
                .put("file", file)
                .put("source", source)
                .put("date", date)
                .encode();
    }

    private static String encoded(String list) {
        return Base64.getEncoder().encodeToString(list.getBytes(StandardCharsets.UTF_8));
    }

    private static String rows(int count) {
        return Stream.concat(
                        Stream.of("licence_number,name_latin,status\n"),
                        IntStream.rangeClosed(1, count).mapToObj(i -> i + ",Agency " + i + ",licensed\n"))
                .collect(Collectors.joining());
    }

    /** A workbook of a hundred kilobytes that unpacks to two hundred megabytes. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
        }
        return bytes.toByteArray();
    }
}
