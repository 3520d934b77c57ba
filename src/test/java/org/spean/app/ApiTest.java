package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.spean.app.support.HttpAnswer;

/** The API from outside: tokens, limits, problems, the same request twice. */
class ApiTest {
    private static final String NEWS =
            "{\"status\":\"closed\",\"asOf\":\"2026-11-20\",\"source\":\"Ministry, by phone\"}";
    private static RunningSpean spean;
    private static ApiClient api;
    private static String editor;

    @BeforeAll
    static void start() {
        spean = RunningSpean.rehearsal();
        api = new ApiClient(spean);
        editor = api.tokenOf("Editor One", "editor");
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void aTokenStandsAloneOnTheLastLineAndIsKeptOnlyHashed() {
        Commands.Ran ran = api.run("staff", "token", "editor-one", "--days", "3");
        assertThat(ran.exit()).isZero();
        assertThat(ran.lastLine()).matches("spean_[0-9a-f]{16}_[A-Za-z0-9_-]{43}");
        assertThat(api.get(ran.lastLine(), "/corridors").status()).isEqualTo(200);
        spean.clock().forward(Duration.ofDays(3));
        assertThat(api.get(ran.lastLine(), "/corridors").status()).isEqualTo(401);
    }

    @Test
    void whoIsDisabledIsOutAtOnceAndSoIsARevokedToken() {
        String leaver = api.tokenOf("Leaver", "editor,viewer");
        assertThat(api.get(leaver, "/corridors").status()).isEqualTo(200);
        api.run("staff", "token", "leaver", "--revoke");
        assertThat(api.get(leaver, "/corridors").status()).isEqualTo(401);
        String again = api.run("staff", "token", "leaver").lastLine();
        assertThat(api.get(again, "/corridors").status()).isEqualTo(200);
        api.run("staff", "disable", "leaver");
        assertThat(api.get(again, "/corridors").status()).isEqualTo(401);
        assertThat(api.run("staff", "token", "leaver").exit()).isEqualTo(Main.REFUSED);
        assertThat(api.run("staff", "token", "nobody-here").exit()).isEqualTo(Main.REFUSED);
        assertThat(api.run("staff", "token", "editor-one", "--days", "366").exit())
                .isEqualTo(Main.REFUSED);
    }

    @Test
    void noTokenAndEveryWrongOneGetTheSame401() {
        String wrongEnd = editor.substring(0, editor.length() - 2) + (editor.endsWith("AA") ? "BB" : "AA");
        String unknown = "spean_0123456789abcdef_" + editor.substring(editor.length() - 43);
        for (String token : new String[] {"", "x", wrongEnd, unknown, editor + "x"}) {
            HttpAnswer answer = api.get(token, "/corridors");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("www-authenticate").orElse("")).startsWith("Bearer realm=\"spean\"");
            problem(answer, 401);
        }
        HttpAnswer twice = api.send("GET", editor, "/corridors", "", "X-None", "1");
        assertThat(twice.status()).isEqualTo(200);
    }

    static Stream<Arguments> bodies() {
        return Stream.of(
                Arguments.of(415, NEWS, "text/plain"),
                Arguments.of(415, NEWS, "application/x-www-form-urlencoded"),
                Arguments.of(415, NEWS, "application/json; charset=utf-16"),
                Arguments.of(400, "{", "application/json"),
                Arguments.of(400, "[]", "application/json"),
                Arguments.of(400, "\"text\"", "application/json"),
                Arguments.of(400, "{} {}", "application/json"),
                Arguments.of(400, "[".repeat(5000), "application/json"),
                Arguments.of(413, " ".repeat(65_537), "application/json"),
                Arguments.of(422, "{}", "application/json"),
                Arguments.of(422, NEWS.replace("closed", "shut"), "application/json"),
                Arguments.of(422, NEWS.replace("2026-11-20", "2999-01-01"), "application/json"),
                Arguments.of(422, NEWS.replace("2026-11-20", "20.11.2026"), "application/json"),
                Arguments.of(422, NEWS.replace("Ministry, by phone", " "), "application/json"),
                Arguments.of(422, NEWS.replace("\"closed\"", "7"), "application/json"),
                Arguments.of(422, NEWS.replace("}", ",\"texts\":{}}"), "application/json"),
                Arguments.of(422, NEWS.replace("}", ",\"text\":{\"km\":\"x\"}}"), "application/json"),
                Arguments.of(422, NEWS.replace("}", ",\"text\":{\"km\":\"{x}\",\"en\":\"y\"}}"), "application/json"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void aBodyThatIsNotRightIsRefusedWithWhatToDo(int status, String body, String type) {
        HttpAnswer answer = api.send("PUT", editor, "/corridors/kh_jp", body, "Content-Type", type);
        problem(answer, status);
        assertThat(answer.text()).doesNotContain("Ministry").doesNotContain("shut");
        if (status == 422) {
            assertThat(ApiClient.json(answer).getJsonArray("errors")).isNotEmpty();
        }
    }

    @Test
    void whatIsNotThereIs404AndAWrongMethod405() {
        problem(api.get("", "/nothing"), 404);
        problem(api.get(editor, "/corridors/xx/history"), 404);
        problem(api.send("PUT", editor, "/corridors/xx", NEWS), 404);
        for (String method : new String[] {"POST", "DELETE", "PATCH", "OPTIONS", "TRACE"}) {
            HttpAnswer answer = api.send(method, editor, "/corridors", "");
            problem(answer, 405);
            assertThat(answer.header("allow")).contains("GET");
        }
    }

    @Test
    void aPathWithABrokenEscapeIsNoFaultOfOurs() {
        for (String path :
                new String[] {"/corridors/%zz/history", "/%zz", "/corridors/%", "/corridors/%c3%28/history"}) {
            HttpAnswer answer = api.get(editor, path);
            assertThat(answer.status()).as(path).isIn(400, 404, 405);
        }
    }

    @Test
    void aBodyThatTricklesInIsCutOff() throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(spean.platform().server());
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("PUT /api/v1/corridors/kh_jp HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer " + editor
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 408 ").contains("urn:spean:problem:too-slow");
        }
    }

    @Test
    void noAnswerInvitesAnotherSiteAndAllCarryTheSecurityHeaders() {
        for (HttpAnswer answer : new HttpAnswer[] {
            api.send("GET", editor, "/corridors", "", "Origin", "https://elsewhere.example"),
            api.send("OPTIONS", "", "/corridors", "", "Origin", "https://elsewhere.example"),
            api.get("", "/corridors"),
            api.get("", "/openapi.json")
        }) {
            assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
            assertThat(answer.header("x-content-type-options")).contains("nosniff");
            assertThat(answer.header("cache-control")).contains("no-store");
            assertThat(answer.header("content-security-policy").orElse("")).contains("default-src 'none'");
        }
    }

    @Test
    void theSameKeyDoesARequestOnceAndAnotherRequestIsRefused() {
        String path = "/corridors/kh_kr_eps";
        HttpAnswer first = api.send("PUT", editor, path, NEWS, "Idempotency-Key", "key-1");
        HttpAnswer again = api.send("PUT", editor, path, NEWS, "Idempotency-Key", "key-1");
        assertThat(first.status()).isEqualTo(200);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(past(path)).isEqualTo(1);
        problem(api.send("PUT", editor, path, NEWS.replace("closed", "open"), "Idempotency-Key", "key-1"), 422);
        problem(api.send("PUT", editor, "/corridors/kh_jp", NEWS, "Idempotency-Key", "key-1"), 422);
        problem(api.send("PUT", editor, path, NEWS, "Idempotency-Key", "a b"), 400);
        String other = api.tokenOf("Editor Two", "editor");
        assertThat(api.send("PUT", other, path, NEWS, "Idempotency-Key", "key-1")
                        .status())
                .isEqualTo(200);
        assertThat(past(path)).isEqualTo(2);
    }

    @Test
    void aTokenAsksSoOftenAndThenWaits() {
        String busy = api.tokenOf("Busy Bee", "viewer");
        HttpAnswer answer = api.get(busy, "/corridors");
        int fine = 0;
        while (answer.status() == 200 && fine < 400) {
            fine++;
            answer = api.get(busy, "/corridors");
        }
        problem(answer, 429);
        assertThat(fine).isBetween(120, 200);
        assertThat(Integer.parseInt(answer.header("retry-after").orElse("0"))).isBetween(1, 60);
        assertThat(api.get(editor, "/corridors").status()).isEqualTo(200);
        spean.clock().forward(Duration.ofSeconds(1));
        assertThat(api.get(busy, "/corridors").status()).isEqualTo(200);
    }

    @Test
    void aFloodWithoutATokenWaitsAndShutsOutNobodyWhoHasOne() {
        HttpAnswer answer = api.get("", "/openapi.json");
        int fine = 0;
        while (answer.status() != 429 && fine < 400) {
            fine++;
            answer = api.get("", fine % 2 == 0 ? "/corridors" : "/openapi.json");
        }
        problem(answer, 429);
        assertThat(api.get(editor, "/corridors").status()).isEqualTo(200);
        spean.clock().forward(Duration.ofMinutes(1));
        assertThat(api.get("", "/openapi.json").status()).isEqualTo(200);
    }

    private static int past(String path) {
        return ApiClient.json(api.get(editor, path + "/history"))
                .getJsonArray("news")
                .size();
    }

    private static void problem(HttpAnswer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("content-type")).contains("application/problem+json");
        JsonObject problem = ApiClient.json(answer);
        assertThat(problem.getInteger("status")).isEqualTo(status);
        assertThat(problem.getString("type")).startsWith("urn:spean:problem:");
        assertThat(problem.getString("title")).isNotBlank();
        assertThat(problem.getString("detail")).isNotBlank();
    }
}
