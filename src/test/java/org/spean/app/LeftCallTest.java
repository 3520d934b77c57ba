package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Call;
import org.spean.app.support.HttpAnswer;
import org.spean.app.support.Phone;
import org.spean.app.support.Platform;
import org.spean.text.SmsSegments;

/** A call that ends in the middle keeps its place, and the next call or text within 24 h offers it (issue 3, point 3). */
class LeftCallTest {
    private static final String OFFER = "To go on where you were, press 1.";
    private static final String TEXT_OFFER = "Send CONTINUE to go on where you were.";

    private static RunningSpean spean;
    private static Platform platform;
    private static int callers;

    @BeforeAll
    static void start() {
        spean = RunningSpean.start(Map.of());
        platform = spean.platform();
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void theNextCallGoesOnAtExactlyThatQuestion() {
        for (String language : List.of("1", "2")) {
            String number = number();
            Call first = call(number).press(language).press("2").press("1");
            first.status("completed");
            Call next = call(number);
            assertThat(next.heard()).contains(language.equals("2") ? OFFER : "ដើម្បីបន្តពីកន្លែងមុន សូមចុចលេខ 1។");
            assertThat(next.heard()).doesNotContain(language.equals("2") ? "country" : "ប្រទេស");
            assertThat(next.press("1").heard()).isEqualTo(first.heard());
        }
    }

    @Test
    void twoIsTheMainMenuAndNothingIsOfferedAfterIt() {
        String number = number();
        breaksOff(number);
        assertThat(call(number).press("2").heard()).contains("For work abroad, press 1.");
        assertThat(call(number).heard()).contains("For work abroad, press 1.").doesNotContain(OFFER);
    }

    @Test
    void whoHangsUpAtTheOfferIsOfferedItAgain() {
        String number = number();
        Call first = breaksOff(number);
        call(number).press("*").status("completed");
        assertThat(call(number).press("1").heard()).isEqualTo(first.heard());
    }

    @Test
    void nineIsDangerAtTheOffer() {
        String number = number();
        breaksOff(number);
        assertThat(call(number).press("9").heard()).contains("1 1 7. 1 1 7.");
    }

    @Test
    void aTextAfterItIsOfferedItInThreeSegmentsAndGoesOnAtThatQuestion() {
        String number = number();
        breaksOff(number);
        Phone phone = platform.phone(number);
        assertThat(phone.text("hello").messages()).singleElement().satisfies(menu -> {
            assertThat(menu).contains("Hello! What would you like?", TEXT_OFFER);
            assertThat(SmsSegments.of(menu).count()).isLessThanOrEqualTo(3);
        });
        assertThat(phone.text("continue").messages())
                .singleElement()
                .asString()
                .startsWith("In which country are you now?");
        assertThat(phone.text("MENU").messages().getFirst()).doesNotContain(TEXT_OFFER);
        assertThat(call(number).heard()).doesNotContain(OFFER);
    }

    @Test
    void aTextDuringTheCallIsNotOfferedIt() {
        String number = number();
        Call call = call(number).press("2").press("2").press("1");
        assertThat(platform.phone(number).text("hello").messages().getFirst()).doesNotContain(TEXT_OFFER);
        call.status("completed");
        assertThat(platform.phone(number).text("hello").messages().getFirst()).contains(TEXT_OFFER);
    }

    @Test
    void aTextIsNeverOfferedAPlaceInDangerButACallIs() {
        String number = number();
        call(number).press("2").press("9").status("completed");
        Phone phone = platform.phone(number);
        assertThat(phone.text("hello").messages().getFirst()).doesNotContain(TEXT_OFFER);
        assertThat(phone.text("continue").messages().getFirst()).doesNotContain("safe");
        Call next = call(number);
        assertThat(next.heard()).contains(OFFER).doesNotContain("safe", "1 1 7");
        assertThat(next.press("1").heard()).contains("Is it safe for us to call or text you?");
    }

    @Test
    void aConversationByTextIsGoneOnWithByVoiceAndNotOfferedAgainAfterItsEnd() {
        Phone phone = platform.phone(number());
        for (String text : List.of("hello", "1", "1")) {
            phone.text(text);
        }
        Call call = call(phone.number());
        assertThat(call.heard()).contains(OFFER).doesNotContain("Documents");
        assertThat(call.press("1").heard()).contains("Before you go:", "For documents, press 2.");
        call.press("#").press("#");
        assertThat(call(phone.number()).heard()).doesNotContain(OFFER);
        phone.text("2");
        spean.clock().forward(Duration.ofMinutes(1));
        phone.text("MORE");
        assertThat(call(phone.number()).heard()).as("they texted since").contains(OFFER);
    }

    @Test
    void nothingIsOfferedAfterADay() {
        String number = number();
        breaksOff(number);
        String later = number();
        breaksOff(later);
        spean.clock().forward(Duration.ofHours(24).minusSeconds(1));
        assertThat(call(number).heard()).contains(OFFER);
        spean.clock().forward(Duration.ofSeconds(1));
        assertThat(call(later).heard()).doesNotContain(OFFER);
        assertThat(platform.phone(later).text("hello").messages().getFirst()).doesNotContain(TEXT_OFFER);
    }

    @Test
    void theKeyThatHoldsThePlaceLivesADay() {
        String number = number();
        breaksOff(number);
        long before = spean.redis().places();
        spean.redis().age(Duration.ofHours(24).minusMinutes(1));
        assertThat(spean.redis().places()).isEqualTo(before);
        spean.redis().age(Duration.ofMinutes(2));
        assertThat(spean.redis().places()).isZero();
    }

    @Test
    void aRepeatedRingAndAKeyPressedTwiceGetTheSameBytes() {
        String number = number();
        breaksOff(number);
        Call next = call(number);
        HttpAnswer ring = next.send("/hooks/main/voice", Optional.empty());
        assertThat(ring.text()).isEqualTo(next.xml());
        String step = next.action();
        HttpAnswer first = next.send(step, Optional.of("1"));
        HttpAnswer second = next.send(step, Optional.of("2"));
        assertThat(second.body()).isEqualTo(first.body());
    }

    @Test
    void anotherNumberAndWhoHidesTheirsGetAndLeaveNothing() {
        breaksOff(number());
        assertThat(call(number()).heard()).doesNotContain(OFFER);
        long places = spean.redis().places();
        for (String hidden : List.of("anonymous", "", "+266696687")) {
            call(hidden).press("2").press("2").press("1").status("completed");
            assertThat(call(hidden).heard()).contains("For English, press 2.").doesNotContain(OFFER);
        }
        assertThat(spean.redis().places()).isEqualTo(places);
    }

    @Test
    void erasureAndStopTakeItAway() {
        String erased = number();
        breaksOff(erased);
        Phone phone = platform.phone(erased);
        long places = spean.redis().places();
        phone.text("DELETE");
        phone.text("1");
        assertThat(spean.redis().places()).isEqualTo(places - 1);
        assertThat(call(erased).heard()).doesNotContain(OFFER);

        String stopped = number();
        breaksOff(stopped);
        platform.phone(stopped).text("STOP");
        assertThat(call(stopped).heard()).doesNotContain(OFFER);
    }

    @Test
    void aCallThatReachedItsEndLeavesNothing() {
        String number = number();
        call(number).press("2").press("2").press("1").press("1").status("completed");
        assertThat(call(number).heard()).contains("For work abroad, press 1.").doesNotContain(OFFER);
    }

    /** In English, at the question for the country. */
    private static Call breaksOff(String number) {
        Call call = call(number).press("2").press("2").press("1");
        call.status("completed");
        return call;
    }

    private static Call call(String number) {
        return new Call(platform, number);
    }

    private static String number() {
        return "+85512000%03d".formatted(callers++);
    }
}
