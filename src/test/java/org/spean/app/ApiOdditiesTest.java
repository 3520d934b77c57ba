package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.app.AlertDesk.draft;
import static org.spean.app.AlertDesk.is;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.RawRequest;

/** Requests that nobody should send: each gets a problem that a program can read. */
class ApiOdditiesTest {
    private static RunningSpean spean;
    private static AlertDesk desk;

    @BeforeAll
    static void start() {
        spean = RunningSpean.rehearsal();
        desk = new AlertDesk(spean);
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/broadcasts/%zz",
                "/%zz",
                "/broadcasts?limit=%zz",
                "/broadcasts?cursor=%",
                "/broadcasts?cursor=x",
                "/broadcasts?cursor=abcdefgh2345",
                "/broadcasts?page=2",
                "/stop-everything?now",
                "/corridors?x=%zz",
                "/openapi.json?x=1"
            })
    void whatStandsInAnAddressAndCannotBeReadIsAProblem(String path) {
        is(desk.api.get(desk.cy, path), 400);
    }

    @Test
    void aProgramNeedNotSayThatItReadsNoPages() {
        HttpAnswer answer = spean.open(RawRequest.get("/api/v1/%zz"));
        assertThat(is(answer, 400).getInteger("status")).isEqualTo(400);
        assertThat(spean.open(RawRequest.get("/%zz")).header("content-type").orElse(""))
                .contains("html");
    }

    @Test
    void aParameterThatIsNotKnownKeepsAnAlertFromBeingWritten() {
        is(desk.api.send("POST", desk.ann, "/broadcasts?draft=1", draft().encode()), 400);
        assertThat(is(desk.api.get(desk.cy, "/broadcasts"), 200).getJsonArray("broadcasts").stream()
                        .filter(one -> one.toString().contains("draft=1")))
                .isEmpty();
    }

    @Test
    void aStartThatIsEmptyDoesNotMeanAtOnce() {
        HttpAnswer answer = desk.api.send(
                "POST", desk.ann, "/broadcasts", draft().put("startAt", "").encode());
        assertThat(is(answer, 422).getJsonArray("errors").encode()).contains("\"startAt\"");
    }

    @Test
    void theLastPageOfAllAlertsIsEmptyAndNotStrange() {
        String only = desk.written(draft());
        assertThat(is(desk.api.get(desk.cy, "/broadcasts?cursor=" + only), 200).containsKey("broadcasts"))
                .isTrue();
    }

    @Test
    void aReasonThatCannotBeReadStopsAllTheSame() {
        is(desk.api.send("POST", desk.dara, "/stop-everything", "{\"reason\":\"Wrong text\"}"), 200);
        spean.redis().ask("HSET", "{broadcasts}:stopped", "reason", "sealed with a key that is gone");
        assertThat(is(desk.api.get(desk.cy, "/stop-everything"), 200).getBoolean("stopped"))
                .isTrue();
        is(desk.api.send("POST", desk.dara, "/start-again", ""), 200);
        is(desk.api.send("POST", desk.api.tokenOf("Other", "sender"), "/start-again", ""), 200);
        assertThat(is(desk.api.get(desk.cy, "/stop-everything"), 200).getBoolean("stopped"))
                .isFalse();
    }
}
