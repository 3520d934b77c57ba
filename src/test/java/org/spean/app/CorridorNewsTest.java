package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Phone;
import org.spean.model.PhnomPenh;

/** What staff enter about a corridor is what people are told, on every instance, until it is old. */
class CorridorNewsTest {
    private static RunningSpean spean;
    private static RunningSpean other;
    private static ApiClient api;
    private static String editor;
    private static int phones;

    @BeforeAll
    static void start() {
        spean = RunningSpean.rehearsal();
        other = RunningSpean.rehearsal(
                "SPEAN_REDIS_URL",
                        org.spean.redis.EmbeddedRedis.running(spean.dataDir())
                                .orElseThrow()
                                .toString(),
                "SPEAN_KEY_FILE", spean.dataDir().resolve("keys").toString());
        api = new ApiClient(spean);
        editor = api.tokenOf("Editor One", "editor");
    }

    @AfterAll
    static void stop() {
        other.close();
        spean.close();
    }

    @Test
    void newsIsToldWithinSecondsByEveryInstance() {
        String today = today();
        JsonObject put = put("kh_my", "restricted", today, "");
        assertThat(put.getString("status")).isEqualTo("restricted");
        assertThat(put.getBoolean("confirmed")).isTrue();
        assertThat(put.getString("by")).isEqualTo("editor-one");
        for (RunningSpean one : List.of(spean, other)) {
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(malaysia(one))
                            .contains("Malaysia: news of " + today)
                            .contains("only by the official way")
                            .doesNotContain("no sure news since"));
        }
    }

    @Test
    void theWordsOfStaffAreToldAsTheyAre() {
        String today = today();
        put(
                "kh_my",
                "closed",
                today,
                ",\"text\":{\"km\":\"\u1794\u17b7\u1791 {date}\",\"en\":\"Shut since {date}, says the ministry.\"}");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(malaysia(spean)).contains("Shut since " + today + ", says the ministry."));
    }

    @Test
    void oldNewsIsSaidToBeNotConfirmedSinceItsDay() {
        String old = LocalDate.parse(today()).minusDays(200).toString();
        try (RunningSpean fresh = RunningSpean.rehearsal()) {
            ApiClient there = new ApiClient(fresh);
            String token = there.tokenOf("Editor One", "editor");
            assertThat(ApiClient.json(there.send("PUT", token, "/corridors/kh_my", body("closed", old, "")))
                            .getBoolean("confirmed"))
                    .isFalse();
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThat(malaysia(fresh)).contains("We have no sure news since " + old));
        }
    }

    @Test
    void newsOfAnEarlierDayIsRefusedByTheApiAndTheCommandLine() {
        String today = today();
        String earlier = LocalDate.parse(today).minusDays(1).toString();
        put("kh_kr_eps", "closed", today, "");
        var refused = api.send("PUT", editor, "/corridors/kh_kr_eps", body("open", earlier, ""));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(ApiClient.json(refused).getString("detail")).contains(today);
        Commands.Ran set = api.run(
                "corridors", "set", "kh_kr_eps", "--status", "open", "--date", earlier, "--source", "an old letter");
        assertThat(set.exit()).isEqualTo(Main.REFUSED);
        assertThat(set.err()).contains(today).hasLineCount(1);
        assertThat(ApiClient.json(api.get(editor, "/corridors/kh_kr_eps/history"))
                        .getJsonArray("news"))
                .hasSize(1);
        assertThat(put("kh_kr_eps", "open", today, "").getString("status")).isEqualTo("open");
    }

    @Test
    void everythingThatWasEnteredStaysInThePast() {
        put("kh_jp", "closed", today(), "");
        put("kh_jp", "unknown", today(), "");
        List<String> past = ApiClient.json(api.get(editor, "/corridors/kh_jp/history")).getJsonArray("news").stream()
                .map(one -> ((JsonObject) one).getString("status"))
                .toList();
        assertThat(past).containsExactly("unknown", "closed");
        assertThat(spean.redis().size()).isPositive();
    }

    @Test
    void theCommandLineDoesTheSame() {
        Commands.Ran set = api.run(
                "corridors", "set", "kh_th_mou", "--status", "closed", "--date", today(), "--source", "Ministry 1297");
        assertThat(set.exit()).as(set.err()).isZero();
        assertThat(set.out()).isEqualTo("kh_th_mou\tclosed\t" + today() + "\n");
        Commands.Ran list = api.run("corridors", "list");
        assertThat(list.out().lines())
                .anyMatch(line -> line.startsWith("kh_th_mou\tKH\tTH\tclosed\t" + today() + "\tconfirmed\t")
                        && line.contains("Ministry 1297"))
                .anyMatch(line -> line.startsWith("kh_th_land\tKH\tTH\tclosed\t2026-02-17\tnot confirmed\tpack\t"));
        JsonObject seen = ApiClient.json(api.get(editor, "/corridors"));
        assertThat(seen.getJsonArray("corridors").stream()
                        .map(one -> ((JsonObject) one).getString("id") + " " + ((JsonObject) one).getString("by")))
                .contains("kh_th_mou command-line");
    }

    @Test
    void theCommandLineRefusesEveryFaultInOneLineEach() {
        Commands.Ran set =
                api.run("corridors", "set", "kh_jp", "--status", "shut", "--date", "2999-01-01", "--source", " ");
        assertThat(set.exit()).isEqualTo(Main.REFUSED);
        assertThat(set.out()).isEmpty();
        assertThat(set.err().lines()).hasSize(3).allMatch(line -> line.startsWith("spean: "));
        Commands.Ran strange =
                api.run("corridors", "set", "xx", "--status", "open", "--date", today(), "--source", "s");
        assertThat(strange.exit()).isEqualTo(Main.REFUSED);
        assertThat(strange.err()).contains("corridors list").hasLineCount(1);
    }

    private static JsonObject put(String id, String status, String day, String more) {
        var answer = api.send("PUT", editor, "/corridors/" + id, body(status, day, more));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return ApiClient.json(answer);
    }

    private static String body(String status, String day, String more) {
        return "{\"status\":\"" + status + "\",\"asOf\":\"" + day + "\",\"source\":\"Ministry, by phone\"" + more + "}";
    }

    /** What somebody new is told of Malaysia, in English. */
    private static String malaysia(RunningSpean one) {
        Phone phone = one.phone(100 + phones++);
        return phone.text("malaysia").all();
    }

    private static String today() {
        return PhnomPenh.dateAt(spean.clock().instant()).toString();
    }
}
