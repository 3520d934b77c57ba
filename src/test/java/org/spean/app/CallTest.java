package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Call;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.TextForm;

/** Signed calls from the first ring on (issue 3, points 1 to 3), against the demo gateway. */
class CallTest {
    private static RunningSpean spean;

    @BeforeAll
    static void start() {
        spean = RunningSpean.start(Map.of()).withCalls();
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void fromTheFirstRingToANumberReadAloudInEnglish() {
        Call call = call();
        assertThat(call.heard()).contains("For English, press 2.", "In danger now, press 9.");
        call.press("2").press("2").press("1").press("1");
        assertThat(call.heard()).contains("1 2 8 0. 1 2 8 0.");
    }

    @Test
    void fromTheFirstRingToANumberReadAloudInKhmer() {
        Call call = call().press("1").press("2").press("1").press("1");
        assertThat(call.heard()).contains("1280").contains("ជំនួយកុមារ");
        assertThat(call.xml()).contains("/prompts/two-tone.wav").doesNotContain("<Say");
    }

    @Test
    void nineIsDangerInBothLanguagesAndOpensACase() {
        for (String language : List.of("1", "2")) {
            int before = spean.redis().casesWaiting().size();
            Call call = call().press(language).press("1").press("9");
            assertThat(call.heard()).contains(language.equals("1") ? "117" : "1 1 7. 1 1 7.");
            assertThat(spean.redis().casesWaiting()).hasSize(before + 1);
        }
    }

    @Test
    void aDoubledKeyGetsTheSameBytesAndIsOneStep() {
        Call call = call().press("2");
        String step = call.action();
        HttpAnswer first = call.send(step, Optional.of("2"));
        HttpAnswer second = call.send(step, Optional.of("1"));
        assertThat(second.body()).isEqualTo(first.body());
        call.press("2");
        assertThat(call.xml()).isEqualTo(first.text());
    }

    @Test
    void aKeyOfAnOldStepGetsItsOldBytesAndMovesNothing() {
        Call call = call().press("2");
        String old = call.action();
        HttpAnswer first = call.send(old, Optional.of("2"));
        call.press("2").press("1");
        String question = call.heard();
        int cases = spean.redis().casesWaiting().size();
        assertThat(call.send(old, Optional.of("9")).body()).isEqualTo(first.body());
        assertThat(spean.redis().casesWaiting()).hasSize(cases);
        assertThat(call.press("*").heard()).isEqualTo(question);
    }

    @Test
    void tenAtOnceAreOneStepAndOneCase() {
        int before = spean.redis().casesWaiting().size();
        Call call = call().press("2");
        String step = call.action();
        var answers = java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> call.send(step, Optional.of("9")).text()))
                .toList();
        assertThat(answers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(spean.redis().casesWaiting()).hasSize(before + 1);
    }

    @Test
    void anonymousShortCodeAndSipCallersAreAnsweredAndNeverShareASession() {
        for (String from :
                List.of("", "anonymous", "+266696687", "1294000@sip.example.org", "sip:a@b.example", "855")) {
            Call call = new Call(spean.platform(), from);
            assertThat(call.heard()).as(from).contains("For English, press 2.");
            assertThat(call.press("2").heard()).contains("For work abroad, press 1.");
        }
    }

    @Test
    void theDangerKeyOfAStepThatFailedOpensACase() {
        Call call = call().press("2");
        int before = spean.redis().casesWaiting().size();
        TextForm failed = new TextForm(List.of())
                .and("ErrorCode", "11200")
                .and("ErrorUrl", spean.platform().base() + call.action())
                .and("Digits", "9");
        assertThat(call.send("/hooks/main/voice/fallback", failed).text())
                .contains("1 1 7")
                .contains("voice/step?n=3");
        await().atMost(Duration.ofSeconds(10))
                .until(() -> spean.redis().casesWaiting().size() == before + 1);
        assertThat(call.send(call.action(), Optional.of("1")).status()).isEqualTo(200);
    }

    /** The first ring was played: a danger must not be taken for the same event. */
    @Test
    void theDangerKeyCountsWhereThePlatformDoesNotSayWhichStepFailed() {
        Call call = call().press("2");
        long before = spean.redis().urgentCases();
        for (String key : List.of("0", "9", "9")) {
            assertThat(call.send("/hooks/main/voice/fallback", Optional.of(key)).text())
                    .contains("1 1 7", "voice/step?n=1");
        }
        await().atMost(Duration.ofSeconds(10)).until(() -> spean.redis().urgentCases() == before + 1);
    }

    @Test
    void whatIsNoStepOfOursIsRefusedAndNewsOfACallIsTaken() {
        Call call = call();
        assertThat(call.send("/hooks/main/voice/step?n=x", Optional.of("1")).status())
                .isEqualTo(400);
        assertThat(call.send("/hooks/main/voice/step?n=1000", Optional.of("1")).status())
                .isEqualTo(400);
        assertThat(call.send("/hooks/main/status/voice", Optional.empty()).status())
                .isEqualTo(204);
        HttpAnswer fallback = call.send("/hooks/main/voice/fallback", Optional.empty());
        assertThat(fallback.status()).isEqualTo(200);
        assertThat(fallback.text()).contains("1 1 7. 1 1 7.");
    }

    @Test
    void twoHundredDigitsAreAMissAndNothingMore() {
        assertThat(call().press("2").press("1".repeat(200)).heard()).startsWith("Danger: 9. A person: 0.");
    }

    private static Call call() {
        return spean.newCall();
    }
}
