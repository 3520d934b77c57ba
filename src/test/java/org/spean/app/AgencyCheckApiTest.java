package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.app.support.HttpAnswer;

/** {@code POST /agencies/check} against the list that staff brought in. The agencies are made up. */
class AgencyCheckApiTest {
    private static final String LIST = """
            licence_number,name_km,name_latin,former_names,short_name,status,valid_until,countries,province,phone
            MLVT-9101,ក្រុមហ៊ុន ដំរីសក្រហម,White Elephant Bridge Manpower Co. Ltd,Old Lotus Workers,WEBM,licensed,2999-12-31,TH;JP,Phnom Penh,+85512000011
            MLVT-9102,,Golden Krasang Overseas,,GKO,licensed,2020-01-31,MY,Phnom Penh,+85512000012
            MLVT-9103,,Silver Tonle Recruitment,,,suspended,2999-12-31,TH,Kampot,+85512000013
            """;

    @TempDir
    private static Path temporary;

    private static RunningSpean spean;
    private static ApiClient api;
    private static String viewer;

    @BeforeAll
    static void start() throws IOException {
        spean = RunningSpean.rehearsal();
        api = new ApiClient(spean);
        viewer = api.tokenOf("Viewer One", "viewer");
        assertThat(ask("white elephant bridge manpower", "en")
                        .getJsonObject("list")
                        .getBoolean("sample"))
                .isTrue();
        Path file = temporary.resolve("list.csv");
        Files.writeString(file, LIST);
        Commands.Ran ran =
                api.run("agencies", "import", file.toString(), "--source", "made up", "--date", "2026-11-01", "--yes");
        assertThat(ran.exit()).as(ran.err()).isZero();
        await().atMost(Duration.ofSeconds(15))
                .until(() -> !ask("x", "en").getJsonObject("list").getBoolean("sample"));
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void theAgencyMeantIsToldWithTheListItStandsIn() {
        JsonObject found = ask("White Elephant Bridge Manpower", "en");
        assertThat(found.getString("found")).isEqualTo("one");
        assertThat(found.getString("by")).isEqualTo("name");
        JsonObject agency = found.getJsonObject("agency");
        assertThat(agency.getString("licence")).isEqualTo("MLVT-9101");
        assertThat(agency.getString("status")).isEqualTo("licensed");
        assertThat(agency.getJsonArray("countries")).containsExactly("TH", "JP");
        JsonObject list = found.getJsonObject("list");
        assertThat(list.getString("date")).isEqualTo("2026-11-01");
        assertThat(list.getString("source")).isEqualTo("made up");
        assertThat(ask("MLVT-9101", "km").getJsonObject("agency").getString("name"))
                .isEqualTo("ក្រុមហ៊ុន ដំរីសក្រហម");
        assertThat(ask("old lotus workers company", "en").getString("by")).isEqualTo("former-name");
    }

    @Test
    void aLicenceThatIsOverIsExpiredWhateverTheListSaid() {
        assertThat(ask("MLVT-9102", "en").getJsonObject("agency").getString("status"))
                .isEqualTo("expired");
        assertThat(ask("MLVT-9103", "en").getJsonObject("agency").getString("status"))
                .isEqualTo("suspended");
    }

    @ParameterizedTest
    @CsvSource({
        "Blue Mountain Star Agency,none",
        "+855 12 000 044,phone",
        "' ',no-name",
        "company,no-name",
        "<script>alert(1)</script>,no-name"
    })
    void whatIsNoAgencyOfTheListIsSaidSo(String text, String found) {
        JsonObject answer = ask(text, "en");
        assertThat(answer.getString("found")).isEqualTo(found);
        assertThat(answer.containsKey("agency")).isFalse();
    }

    @Test
    void noAnswerHoldsATelephoneNumberAndNoneRepeatsTheText() {
        for (String text : new String[] {"MLVT-9101", "golden krasang", "+85512000044", "zebra zebra"}) {
            String answer = ask(text, "en").encode();
            assertThat(answer).doesNotContain("12000", "zebra");
        }
    }

    @Test
    void aQuestionThatIsNotWholeIsRefused() {
        for (String body : new String[] {
            "{}", "{\"text\":\"x\"}", "{\"text\":\"x\",\"language\":\"fr\"}", "{\"text\":7,\"language\":\"km\"}"
        }) {
            HttpAnswer answer = api.send("POST", viewer, "/agencies/check", body);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(ApiClient.json(answer).getJsonArray("errors")).isNotEmpty();
        }
        assertThat(ask("x".repeat(60_000), "en").getString("reason")).isEqualTo("too-long");
    }

    private static JsonObject ask(String text, String language) {
        HttpAnswer answer = api.send(
                "POST",
                viewer,
                "/agencies/check",
                new JsonObject().put("text", text).put("language", language).encode());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return ApiClient.json(answer);
    }
}
