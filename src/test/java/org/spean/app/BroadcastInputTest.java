package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.app.AlertDesk.draft;
import static org.spean.app.AlertDesk.is;

import io.vertx.core.json.Json;
import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issue 5, "Bad input": what an alert may be written like, and what keeps it from being submitted. */
class BroadcastInputTest {
    @TempDir
    private static Path temporary;

    private static RunningSpean spean;
    private static AlertDesk desk;

    @BeforeAll
    static void start() {
        spean = RunningSpean.rehearsal();
        desk = new AlertDesk(spean);
        desk.subscribed(temporary, "+85512000031,km,01,border", "+85512000032,en,02,jobs");
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "audience|{\"provinces\":[\"24\"]}|audience",
                "audience|{\"provinces\":[\"99\"]}|audience.provinces",
                "audience|{\"topics\":[\"weather\"]}|audience.topics",
                "texts|{\"en\":\"The gate is closed.\"}|texts.km",
                "texts|{\"km\":\"ច្រកបិទ\"}|texts.en",
                "texts|{\"km\":\"ច្រក {gate} បិទ\",\"en\":\"x\"}|texts.km",
                "texts|{\"km\":\"ច្រក\",\"en\":\" \"}|texts.en",
                "startAt|\"2020-01-01T08:00:00+07:00\"|startAt",
                "validForMinutes|4|validForMinutes",
                "validForMinutes|4321|validForMinutes",
                "title|\" \"|title"
            })
    void whatCannotGoOutIsNotSubmittedAndTheFieldIsNamed(String field, String value, String named) {
        String id = desk.written(draft().put(field, Json.decodeValue(value)));
        JsonObject problem = is(desk.post(desk.bo, id, "submit"), 422);
        assertThat(problem.getJsonArray("errors").stream().map(error -> ((JsonObject) error).getString("field")))
                .contains(named);
        assertThat(desk.get(desk.cy, id).getString("state")).isEqualTo("draft");
    }

    @Test
    void aLongTextIsConfirmedByItsAuthor() {
        JsonObject longer = draft().put(
                        "texts",
                        new JsonObject().put("km", "ច្រកបិទ ".repeat(40)).put("en", "x".repeat(600)));
        is(desk.post(desk.bo, desk.written(longer), "submit"), 422);
        JsonObject submitted = desk.submitted(longer.put("longTexts", true));
        assertThat(submitted
                        .getJsonObject("estimate")
                        .getJsonObject("byLanguage")
                        .getJsonObject("en")
                        .getInteger("segmentsEach"))
                .isEqualTo(4);
    }

    @Test
    void anUnknownFieldIsNamedAndNothingIsWritten() {
        JsonObject problem = is(
                desk.api.send(
                        "POST",
                        desk.ann,
                        "/broadcasts",
                        draft().put("texte", "x").put("state", "approved").encode()),
                422);
        assertThat(problem.getJsonArray("errors").encode()).contains("\"texte\"", "\"state\"");
        assertThat(is(
                                desk.api.send(
                                        "POST",
                                        desk.ann,
                                        "/broadcasts",
                                        draft().put("urgent", true).encode()),
                                422)
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getString("what"))
                .contains("reason");
        JsonObject body = new JsonObject().put("people", 1);
        is(desk.post(desk.bo, desk.written(draft()), "submit", body), 422);
    }

    @Test
    void aBodyOfTenMegabytesIsTooLarge() {
        String body = draft().put("title", "x".repeat(10_000_000)).encode();
        is(desk.api.send("POST", desk.ann, "/broadcasts", body), 413);
    }
}
