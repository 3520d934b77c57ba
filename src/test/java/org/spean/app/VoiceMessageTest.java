package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Call;
import org.spean.app.support.FakeGateway;
import org.spean.app.support.TextForm;
import org.spean.app.support.Tones;

/** A voice message, from the tone to its place in the case (twilio-and-somleng.md section 7, row 35). */
class VoiceMessageTest {
    private static final String SID = "RE0123456789abcdef0123456789abcdef";
    private static final String NEWS = "/hooks/main/status/recording";
    private static final Duration SOON = Duration.ofSeconds(30);

    private static FakeGateway gateway;
    private static RunningSpean spean;

    @BeforeAll
    static void start() {
        gateway = new FakeGateway();
        spean = RunningSpean.rehearsal("SPEAN_GATEWAY_API_URL", gateway.url());
        for (int i = 0; i < 6; i++) {
            call(i).press("2").press("1");
        }
    }

    @AfterAll
    static void stop() {
        spean.close();
        gateway.close();
    }

    @Test
    void itIsFetchedOnceKeptSealedAndDeletedUntilThePlatformConfirmsIt() {
        Call call = call(7);
        news(call, "completed"); // before the step that tells of it
        assertThat(gateway.fetched(SID)).isZero();

        call.press("2").press("0").follow().press("4");
        call.spoke(gateway.url() + "/Recordings/" + SID, 12);
        await().atMost(SOON).until(() -> gateway.fetched(SID) == 1); // not there yet
        gateway.records(SID, Tones.wav(2_000, 0.5));
        gateway.failsToDeleteOnce(SID);
        news(call, "absent");
        // As often as it takes: the first may come before we have noted that we asked too early.
        await().atMost(Duration.ofSeconds(5)).until(() -> {
            news(call, "completed");
            return gateway.fetched(SID) == 2;
        });

        await().atMost(SOON).until(() -> gateway.deletes(SID) == 2); // 500, then 204
        await().atMost(SOON).until(() -> keys("{p*}:recjobs").isEmpty());
        news(call, "completed");
        assertThat(gateway.fetched(SID)).as("not there, then there").isEqualTo(2);
        assertThat(gateway.deletes(SID)).isEqualTo(2);
        List<?> kept = keys("{p*}:ks:*");
        assertThat(kept).hasSize(1);
        assertThat(String.valueOf(spean.redis().ask("HGETALL", kept.getFirst().toString())))
                .contains(SID)
                .doesNotContain("RIFF");
    }

    private static void news(Call call, String state) {
        TextForm news = new TextForm(List.of()).and("RecordingSid", SID).and("RecordingStatus", state);
        assertThat(call.send(NEWS, news).status()).isEqualTo(204);
    }

    private static Call call(int number) {
        return new Call(spean.platform(), "+8551200003" + number);
    }

    private static List<?> keys(String pattern) {
        return (List<?>) spean.redis().ask("KEYS", pattern);
    }
}
