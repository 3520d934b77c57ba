package org.spean.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.broadcast.AlertCalls;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertSound;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.EndedAlertCalls;
import org.spean.model.Language;
import org.spean.web.Wait;

/** The addresses of a call that brings an alert, and what is told behind them. */
class AlertNewsTest {
    private static final AlertLeg LEG = new AlertLeg(new AlertRow(new BroadcastId("abcdefghijkl"), 17, 35), 2);
    private static final AlertSound SOUND = new AlertSound(Language.KM, "0123456789abcdef0123456789abcdef");

    private final EndedAlertCalls calls = new EndedAlertCalls();
    private final AlertNews news = news(calls);

    /** News of the gateway main. */
    static AlertNews news(AlertCalls calls) {
        return new AlertNews("main", calls, () -> Instant.EPOCH);
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
        assertThat(calls.over()).isEmpty();
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
        assertThat(calls.over()).containsExactly("main 017abcdefghijklaaabd 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"queued", "initiated", "ringing", "in-progress", ""})
    void whatIsNoEndIsNoNews(String status) {
        Wait.on(news.status(Form.of("CallStatus", status), LEG.query()));
        assertThat(calls.over()).isEmpty();
    }

    @Test
    void newsThatCannotBeWrittenFailsNobody() {
        calls.goesAway();
        Wait.on(news.status(Form.of("CallStatus", "completed"), LEG.query()));
    }
}
