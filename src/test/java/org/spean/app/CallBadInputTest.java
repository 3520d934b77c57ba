package org.spean.app;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.app.support.Call;
import org.spean.app.support.FakeGateway;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.TextForm;
import org.spean.app.support.Tones;

/** What a platform, or somebody who has its token, may send in a call (rows 31 to 35 of twilio-and-somleng.md section 7). */
class CallBadInputTest {
    private static final Duration SOON = Duration.ofSeconds(25);
    private static final String NOT_UNDERSTOOD = "To hear it again, press star.";
    private static final String HELP = "Which help?";
    private static final WireMockServer FOREIGN =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    private static FakeGateway gateway;
    private static RunningSpean spean;

    @BeforeAll
    static void start() {
        FOREIGN.start();
        gateway = new FakeGateway();
        spean = RunningSpean.rehearsal("SPEAN_GATEWAY_API_URL", gateway.url()).withCalls();
    }

    @AfterAll
    static void stop() {
        spean.close();
        gateway.close();
        FOREIGN.stop();
    }

    /** No telephone sends the first three, but a key is a key in every script. */
    @ParameterizedTest
    @ValueSource(strings = {"២", "２", "๒", " 2 ", "2"})
    void aDigitOfAnyScriptIsThatKey(String digit) {
        assertThat(call().press(digit).press(digit).heard()).contains(HELP);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22", "+2", "A", "-1", "២២", "2\u0000", "<Play>", "9999999999999999999999", "½", "二"})
    void whatIsNoSingleKeyIsAMissAndNothingMore(String digits) {
        Call call = call().press("2");
        assertThat(call.press(digits).heard()).contains(NOT_UNDERSTOOD);
        assertThat(call.press("2").heard()).contains(HELP);
    }

    @Test
    void wrongKeysAndSilenceEndWithAPersonOrACallBackAndNeverGoInCircles() {
        Call call = call().press("2");
        int steps = 0;
        while (!call.xml().contains("<Hangup/>")) {
            assertThat(++steps)
                    .as("steps of a call in which nothing is pressed")
                    .isLessThan(20);
            if (call.xml().contains("<Gather")) {
                call.silence();
            } else {
                call.follow();
            }
        }
        assertThat(call.heard()).contains("A person will call you back.");
    }

    /** Row 33. */
    @ParameterizedTest
    @CsvSource({"two,", "two,abc", "two,0.9", "danger help,1e999", "'',NaN"})
    void speechThatWasNeverAskedForIsSilenceAndKeysStayOpen(String speech, String confidence) {
        Call call = call().press("2");
        TextForm spoken = new TextForm(List.of()).and("SpeechResult", speech);
        HttpAnswer answer =
                call.send(call.action(), confidence == null ? spoken : spoken.and("Confidence", confidence));
        assertThat(answer.text()).contains(NOT_UNDERSTOOD, "<Gather");
        assertThat(call.press("2").heard())
                .as("the step was played by the speech")
                .contains(NOT_UNDERSTOOD);
        assertThat(call.press("2").heard()).contains(HELP);
    }

    @Test
    void keysWinOverSpeechAndDoubledKeysAreRefused() {
        Call call = call().press("2");
        TextForm both = new TextForm(List.of()).and("SpeechResult", "one").and("Digits", "2");
        assertThat(call.send(call.action(), both).text()).contains(HELP);
        assertThat(call.send(call.action(), both.and("Digits", "1")).status()).isEqualTo(400);
    }

    /** Row 34: only the id is read, and it is asked for where the settings say. */
    @Test
    void aRecordingOnAnotherHostIsAskedForOnlyOnOurs() {
        Call.Recording ours = gateway.recording(Tones.muLaw(1_000), 1);
        listening().spoke(new Call.Recording(ours.sid(), FOREIGN.baseUrl() + "/" + ours.sid() + ".wav", 1));
        Call byAddress = listening();
        Call.Recording named = gateway.recording(Tones.muLaw(1_000), 1);
        byAddress.spoke(FOREIGN.baseUrl() + "/x/" + named.sid() + "?next=" + FOREIGN.baseUrl(), 1);
        await().atMost(SOON).until(() -> gateway.asked(named.sid()).size() == 2);
        assertThat(gateway.asked(ours.sid())).containsExactly("GET", "DELETE");
        FOREIGN.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "file:///etc/passwd",
                "https://api.twilio.com/2010-04-01/Accounts/../../RE",
                "",
                "RE"
            })
    void anAddressWithoutAnIdIsAsIfNothingWasSaid(String url) {
        assertThat(listening().spoke(url, 12).heard()).contains("We heard nothing.");
    }

    /** Row 35. News of a recording may come in any order or never: what was spoken is fetched once, and deleted there. */
    @Test
    void everyRecordingIsFetchedOnceKeptSealedAndDeletedThereUntilThatIsConfirmed() {
        int before = spean.redis().sounds().size();
        Call.Recording twice = gateway.recording(Tones.muLaw(1_000), 1);
        Call call = listening();
        Call.Recording early = gateway.recording(Tones.muLaw(1_100), 1);
        assertThat(call.recordingNews(early).status()).isEqualTo(204);
        String told = call.spoke(early).xml();
        Call again = listening();
        for (int i = 0; i < 2; i++) {
            assertThat(again.recordingNews(twice).status()).isEqualTo(204);
        }
        again.spoke(twice);
        assertThat(again.recordingNews(twice).status()).isEqualTo(204);
        Call.Recording absent = gateway.recording(Tones.muLaw(1_200), 1);
        listening().spoke(absent);
        Call.Recording kept = gateway.recording(Tones.muLaw(1_300), 1);
        gateway.deletes(kept.sid(), 500);
        listening().spoke(kept);
        assertThat(told).contains("We kept your message.");

        List<Call.Recording> all = List.of(early, twice, absent, kept);
        await().atMost(SOON)
                .until(() ->
                        all.stream().allMatch(one -> gateway.asked(one.sid()).size() >= 2));
        gateway.deletes(kept.sid(), 204);
        spean.clock().forward(Duration.ofSeconds(30));
        await().atMost(SOON).until(() -> gateway.asked(kept.sid()).size() >= 3);

        assertThat(all.subList(0, 3))
                .allSatisfy(one -> assertThat(gateway.asked(one.sid())).containsExactly("GET", "DELETE"));
        assertThat(gateway.asked(kept.sid())).containsExactly("GET", "DELETE", "DELETE");
        assertThat(spean.redis().sounds())
                .hasSize(before + 4)
                .noneMatch(sound -> sound.contains("RIFF") || sound.contains("WAVE"));
    }

    /** The request for the step was lost on the way, and the platform asks the other address: nothing that was said is. */
    @Test
    void aMessageWhoseStepFailedIsKeptAllTheSame() {
        Call call = listening();
        Call.Recording message = gateway.recording(Tones.muLaw(1_000), 1);
        TextForm failed = new TextForm(List.of())
                .and("ErrorCode", "11205")
                .and("ErrorUrl", call.xml().replaceAll(".*<Record action=\"([^\"]+)\".*", "$1"))
                .and("RecordingSid", message.sid())
                .and("RecordingUrl", FOREIGN.baseUrl() + "/" + message.sid())
                .and("RecordingDuration", "1");
        for (int times = 0; times < 2; times++) {
            assertThat(call.send("/hooks/main/voice/fallback", failed).text()).contains("1 1 7", "<Gather");
        }
        await().atMost(SOON).until(() -> gateway.asked(message.sid()).size() == 2);
        assertThat(gateway.asked(message.sid())).containsExactly("GET", "DELETE");
    }

    /** Longer than any that we ask for: it is not taken in, and stays where a person can look for it. */
    @Test
    void aRecordingOfHalfAnHourIsNotedAndNotTakenIn() {
        Call.Recording endless = gateway.recording(new byte[14_400_044], 1_800);
        Call.Recording next = gateway.recording(Tones.muLaw(1_000), 1);
        assertThat(listening().spoke(endless).heard()).contains("We kept your message.");
        listening().spoke(next);
        await().atMost(SOON)
                .until(() -> gateway.asked(endless.sid()).size() == 1
                        && gateway.asked(next.sid()).size() == 2);
        assertThat(gateway.asked(endless.sid())).containsExactly("GET");
    }

    /** A caller who stands before the tone: nobody of ours is on duty. */
    private static Call listening() {
        Call call = call().press("2").press("0").follow();
        return call.press("4");
    }

    private static Call call() {
        return spean.newCall();
    }
}
