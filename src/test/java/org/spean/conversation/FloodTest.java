package org.spean.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.conversation.TestLine.said;
import static org.spean.conversation.TestLine.text;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.content.CaseKind;
import org.spean.dialogue.Input.AnsweredByPlatform;

/** Contract, "Loop and flood guard", as a person sees it. */
class FloodTest {
    private static final Instant NOON = Instant.parse("2026-03-01T05:00:00Z");

    private final TestLine line = new TestLine();
    private int events;

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void afterFiveTheSameThereIsOneNoticeWithNumbersThenSilenceThenTheMenuAgain() {
        say("ENGLISH", 0);
        for (int i = 1; i <= 5; i++) {
            assertThat(say("tell me more", i)).isNotEmpty().doesNotContain("many texts");
        }
        assertThat(say("Tell me more!", 6)).contains("many texts", "117");
        assertThat(say("tell me more", 7)).isEmpty();
        assertThat(say("MENU 2", 300)).isEmpty();
        assertThat(line.cases(CaseKind.FLAG)).as("one flag for staff").isEqualTo(1);
        assertThat(say("SOS", 301)).as("SOS is answered all the same").contains("117");
        assertThat(say("SOS", 320)).isEmpty();
        assertThat(say("HELP", 321)).isNotEmpty();
        assertThat(say("SOS", 362)).isNotEmpty();
        assertThat(say("tell me more", 607)).isNotEmpty();
    }

    @Test
    void walkingTheMenuWithTheSameDigitIsNoFlood() {
        say("ENGLISH", 0);
        IntStream.range(1, 15).forEach(i -> assertThat(say("1", i)).isNotEmpty().doesNotContain("many texts"));
        IntStream.range(15, 39)
                .forEach(i -> assertThat(say("១", 15 * i)).isNotEmpty().doesNotContain("many texts"));
    }

    @Test
    void aStopThatThePlatformAnsweredActsAlsoInAFlood() {
        IntStream.range(0, 18).forEach(i -> say("spam " + i, i));
        Arrival stop = TestLine.arrival(TestLine.SOKHA, "STOP", new AnsweredByPlatform(AnsweredByPlatform.Kind.STOP));
        assertThat(line.answer(at(stop, 20)).replies()).isEmpty();
        assertThat(line.optedOut(TestLine.SOKHA)).isTrue();
    }

    @Test
    void theSameMutedWebhookAgainIsSilentToo() {
        IntStream.range(0, 17).forEach(i -> say("spam " + i, i));
        Arrival muted = at(text("MUTED", "hello"), 20);
        assertThat(line.answer(muted).replies()).isEmpty();
        assertThat(line.answer(at(muted, 700)).replies()).isEmpty();
    }

    private String say(String words, int second) {
        return said(line.answer(at(text("E" + ++events, words), second)));
    }

    private static Arrival at(Arrival arrival, int second) {
        return TestLine.at(arrival, NOON.plusSeconds(second));
    }
}
