package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertSound;
import org.spean.broadcast.BroadcastId;
import org.spean.model.Language;
import org.spean.web.Wait;

/** The addresses of a call that brings an alert, and what is told behind them. */
class AlertNewsTest {
    private static final AlertLeg LEG = new AlertLeg(new AlertRow(new BroadcastId("abcdefghijkl"), 17, 35), 2);
    private static final AlertSound SOUND = new AlertSound(Language.KM, "0123456789abcdef0123456789abcdef");

    private final List<String> told = new ArrayList<>();
    private final AlertNews news = hearing(told);

    /** Remembers which calls are over. */
    static AlertNews hearing(List<String> told) {
        return new AlertNews(
                "main",
                (gateway, row, attempt, now) -> {
                    told.add(gateway + " " + row.id().value() + " " + attempt);
                    return Future.succeededFuture(true);
                },
                () -> Instant.EPOCH);
    }

    @Test
    void theAddressesNameTheRowTheTryAndTheSound() {
        assertThat(LEG.query()).isEqualTo("a=017abcdefghijklaaabd&t=2");
        assertThat(AlertLeg.of(LEG.query())).contains(LEG);
        assertThat(AlertLeg.first(LEG.query(SOUND))).contains(LEG);
        assertThat(AlertLeg.sound(LEG.query(SOUND))).contains(SOUND);
        assertThat(VoiceStep.of(LEG.query(SOUND))).contains(VoiceStep.RING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a=017abcdefghijklaaabd",
                "a=017abcdefghijklaaabd&t=0",
                "a=999abcdefghijklaaabd&t=1",
                "a=017abcdefghijklaaab1&t=1",
                "a=017abcdefghijklaaabd&t=1&l=km",
                "c=017abcdefgh&t=1"
            })
    void whatNamesNoSuchCallIsNone(String query) {
        assertThat(AlertLeg.of(query)).isEmpty();
        assertThat(AlertLeg.first(query)).isEmpty();
        Wait.on(news.status(Form.of("CallStatus", "completed"), query));
        assertThat(told).isEmpty();
    }

    @Test
    void aSoundOfNoLanguageIsNone() {
        String query = LEG.query(SOUND).replace("l=km", "l=xx");
        assertThat(AlertLeg.sound(query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"completed", "busy", "no-answer", "failed", "canceled"})
    void everyEndIsTold(String status) {
        Wait.on(news.status(Form.of("CallStatus", status), LEG.query()));
        assertThat(told).containsExactly("main 017abcdefghijklaaabd 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "initiated", "ringing", "in-progress", ""})
    void whatIsNoEndIsNoNews(String status) {
        Wait.on(news.status(Form.of("CallStatus", status), LEG.query()));
        assertThat(told).isEmpty();
    }

    @Test
    void newsThatCannotBeWrittenFailsNobody() {
        AlertNews away = new AlertNews("main", (g, r, a, n) -> Future.failedFuture("away"), () -> Instant.EPOCH);
        Wait.on(away.status(Form.of("CallStatus", "completed"), LEG.query()));
    }
}
