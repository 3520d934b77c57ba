package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Call;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.Platform;

/** What a call may take of us (issue 3, point 8), as the platform sees it. */
class CallLimitsTest {
    private static final String BUSY = "<Reject reason=\"busy\"/>";
    private static RunningSpean spean;
    private static Platform platform;
    private static int callers;

    @BeforeAll
    static void start() {
        spean = RunningSpean.start(Map.of());
        platform = spean.platform();
        for (int i = 0; i < 6; i++) {
            new Call(platform, newNumber()).press("2").press("1");
        }
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void theFourthCallOfOneNumberAtATimeIsBusyUntilOneEnds() {
        String number = newNumber();
        List<Call> three = calls(number, 3);
        assertThat(three).noneMatch(call -> call.xml().contains("Reject"));
        double before = limited();
        Call fourth = new Call(platform, number);
        assertThat(fourth.xml()).contains(BUSY);
        assertThat(limited()).isEqualTo(before + 1);
        assertThat(fourth.send("/hooks/main/voice", Optional.empty()).text()).isEqualTo(fourth.xml());
        assertThat(new Call(platform, newNumber()).xml()).doesNotContain("Reject");
        assertThat(three.getFirst().press("2").heard()).contains("Hello! What would you like?");
        for (String state : List.of("ringing", "in-progress", "unheard-of")) {
            three.getFirst().status(state);
        }
        assertThat(new Call(platform, number).xml()).contains(BUSY);
        for (String state : List.of("completed", "completed", "in-progress")) {
            assertThat(three.getFirst().status(state).status()).isEqualTo(204);
        }
        assertThat(new Call(platform, number).xml()).doesNotContain("Reject");
        assertThat(new Call(platform, number).xml()).contains(BUSY);
    }

    @Test
    void ofEightCallsInTheSameInstantThreeAreAnswered() {
        String number = newNumber();
        List<CompletableFuture<Call>> calls = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> new Call(platform, number)))
                .toList();
        assertThat(calls.stream()
                        .map(CompletableFuture::join)
                        .filter(call -> !call.xml().contains(BUSY)))
                .hasSize(3);
    }

    @Test
    void aCallWithoutNewsIsForgottenAfterAQuarterOfAnHour() {
        String number = newNumber();
        calls(number, 3);
        pass(Duration.ofMinutes(16));
        assertThat(new Call(platform, number).xml()).doesNotContain("Reject");
    }

    @Test
    void aCallWhoseLastStepComesBehindTheNewsOfItsEndIsNotUnderWayAgain() {
        String number = newNumber();
        for (Call call : calls(number, 3)) {
            call.press("2");
            call.status("completed");
            assertThat(call.lastStep().status()).isEqualTo(200);
        }
        assertThat(new Call(platform, number).xml()).doesNotContain("Reject");
    }

    @Test
    void afterTenMinutesOneSentenceIsSaidAndStaffCallBack() {
        int before = spean.redis().casesWaiting().size();
        Call call = new Call(platform, newNumber()).press("2").press("1");
        pass(Duration.ofSeconds(590));
        assertThat(call.press("*").xml()).contains("<Gather");
        pass(Duration.ofSeconds(11));
        String step = call.action();
        call.press("1");
        assertThat(call.heard()).isEqualTo("This call must end now. You can call again any time.");
        assertThat(call.xml()).contains("<Hangup/>");
        assertThat(spean.redis().casesWaiting()).hasSize(before + 1);
        HttpAnswer again = call.send(step, Optional.of("1"));
        assertThat(again.text()).isEqualTo(call.xml());
        assertThat(spean.redis().casesWaiting()).hasSize(before + 1);
    }

    @Test
    void afterTenMinutesNineStillGivesTheNumbersFirst() {
        for (String language : List.of("1", "2")) {
            Call call = new Call(platform, newNumber()).press(language).press("1");
            pass(Duration.ofMinutes(11));
            call.press("9");
            String number = language.equals("1") ? "117" : "1 1 7. 1 1 7.";
            String end = language.equals("1") ? "ត្រូវបញ្ចប់" : "This call must end now.";
            assertThat(call.heard()).containsSubsequence(number, end);
            assertThat(call.xml()).contains("<Hangup/>");
        }
    }

    @Test
    void aCallThatWeEndIsNotUnderWayAnyMore() {
        String number = newNumber();
        List<Call> three = calls(number, 3);
        three.forEach(call -> call.press("2"));
        pass(Duration.ofMinutes(11));
        three.getFirst().press("1");
        assertThat(new Call(platform, number).xml()).doesNotContain("Reject");
    }

    private static List<Call> calls(String number, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Call(platform, number))
                .toList();
    }

    private static void pass(Duration time) {
        spean.clock().forward(time);
    }

    private static double limited() {
        return spean.metric("spean_security_events_total{type=\"rate_limited\"}");
    }

    private static String newNumber() {
        return "+85512000%03d".formatted(callers++);
    }
}
