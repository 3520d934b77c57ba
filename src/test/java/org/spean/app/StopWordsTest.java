package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.app.support.Twiml;

/** STOP and START, by us and by the platform: rows 20, 21 and 23 of twilio-and-somleng.md section 7. */
class StopWordsTest {
    private final RunningSpean spean = RunningSpean.shared();
    private final Platform platform = spean.platform();
    private final Phone phone = spean.newPhone();

    @Test
    void whatThePlatformAnsweredIsKeptInSilence() {
        long before = spean.redis().optedOut();
        assertThat(byPlatform("STOP").isSilence()).isTrue();
        assertThat(spean.redis().optedOut()).isEqualTo(before + 1);
        assertThat(byPlatform("START").isSilence()).isTrue();
        assertThat(spean.redis().optedOut()).isEqualTo(before);
    }

    @Test
    void helpByThePlatformIsSilentAndCounted() {
        long before = spean.redis().optedOut();
        double answered = spean.metric("spean_messages_total{direction=\"in\",status=\"received\"}");
        assertThat(byPlatform("HELP").isSilence()).isTrue();
        assertThat(spean.redis().optedOut()).isEqualTo(before);
        assertThat(spean.metric("spean_messages_total{direction=\"in\",status=\"received\"}"))
                .isEqualTo(answered + 1);
    }

    @Test
    void anUnknownOptOutTypeIsReadAsAText() {
        Twiml answer = Twiml.of(platform.send(phone.form("MENU").and("OptOutType", "PAUSE")));
        assertThat(answer.messages()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                "STOP.",
                " Stop! ",
                "ＳＴＯＰ",
                "\u200bSTOP\u200b",
                "ឈប់",
                "ឈប់។",
                "UNSUBSCRIBE",
                "หยุด",
                "dừng"
            })
    void aWordThatMeansStopStops(String word) {
        long before = spean.redis().optedOut();
        Twiml answer = phone.text(word);
        assertThat(answer.message()).as("our own confirmation").contains("START");
        assertThat(spean.redis().optedOut()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stop please",
                "please do not stop",
                "stpo",
                "shop",
                "ឈប់ធ្វើការ",
                "do not stop now",
                "ST0P",
                "top"
            })
    void nothingElseStops(String text) {
        long before = spean.redis().optedOut();
        assertThat(phone.text(text).messages()).isNotEmpty();
        assertThat(spean.redis().optedOut()).isEqualTo(before);
    }

    @Test
    void whoStoppedIsStillAnswered() {
        phone.text("STOP");
        assertThat(phone.text("MENU").messages()).hasSize(1);
        assertThat(phone.text("SOS").all()).contains("117");
    }

    @Test
    void startTakesStopBack() {
        long before = spean.redis().optedOut();
        phone.text("STOP");
        assertThat(phone.text("START").messages()).isNotEmpty();
        assertThat(spean.redis().optedOut()).isEqualTo(before);
    }

    private Twiml byPlatform(String kind) {
        return Twiml.of(platform.send(phone.form(kind).and("OptOutType", kind)));
    }
}
