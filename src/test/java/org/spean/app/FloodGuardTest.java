package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.spean.app.support.Phone;
import org.spean.app.support.Twiml;

/** The contract's "Loop and flood guard", as the person sees it; fault 29. */
class FloodGuardTest {
    private static RunningSpean spean;

    private final Phone phone = spean.newPhone();

    @BeforeAll
    static void start() {
        spean = RunningSpean.rehearsal();
    }

    @AfterAll
    static void stop() {
        spean.close();
    }

    @Test
    void fifteenTextsInHalfAMinuteAreAllAnswered() {
        Twiml notice = floodNotice();
        for (int i = 0; i < 15; i++) {
            assertThat(phone.text("word " + i)).as("answer " + (i + 1)).isNotEqualTo(notice);
        }
    }

    @Test
    void fortyTextsInTenMinutesAreAllAnswered() {
        Twiml notice = floodNotice();
        for (int i = 0; i < 40; i++) {
            assertThat(phone.text("word " + i)).as("answer " + (i + 1)).isNotEqualTo(notice);
            spean.clock().forward(Duration.ofSeconds(14));
        }
    }

    @Test
    void fiveIdenticalTextsAreAllAnsweredAndTheSixthIsNot() {
        Twiml notice = floodNotice();
        for (int i = 0; i < 5; i++) {
            assertThat(phone.text("is anybody there")).isNotEqualTo(notice);
            spean.clock().forward(Duration.ofSeconds(40));
        }
        assertThat(phone.text("is anybody there")).isEqualTo(notice);
    }

    @Test
    void aMenuIsWalkedWithTheSameDigit() {
        Twiml notice = floodNotice();
        for (int i = 0; i < 14; i++) {
            assertThat(phone.text("1")).isNotEqualTo(notice);
        }
    }

    @Test
    void pastTheLimitThereIsOneNoticeThenSilenceForTenMinutes() {
        Twiml notice = flood(phone);
        assertThat(notice.message()).as("a number to call").contains("117");
        assertThat(phone.text("still there?").isSilence()).isTrue();
        spean.clock().forward(Duration.ofMinutes(9));
        assertThat(phone.text("and now?").isSilence()).isTrue();
        spean.clock().forward(Duration.ofMinutes(2));
        assertThat(phone.text("MENU").messages()).isNotEmpty();
    }

    @Test
    void staffSeeThatSomebodyFloods() {
        long before = flags();
        flood(phone);
        assertThat(flags()).isEqualTo(before + 1);
        phone.text("more");
        assertThat(flags()).isEqualTo(before + 1);
    }

    @Test
    void protectedWordsAreAnsweredAllTheSameOnceAMinuteEach() {
        flood(phone);
        long stops = spean.redis().optedOut();
        assertThat(phone.text("SOS").all()).contains("117");
        assertThat(phone.text("HELP").messages()).isNotEmpty();
        assertThat(phone.text("STOP").message()).contains("START");
        assertThat(spean.redis().optedOut()).isEqualTo(stops + 1);
        assertThat(phone.text("SOS").isSilence()).as("again within the minute").isTrue();
        spean.clock().forward(Duration.ofSeconds(61));
        assertThat(phone.text("SOS").all()).contains("117");
        assertThat(phone.text("chatter").isSilence()).isTrue();
    }

    @Test
    void oneWhoFloodsDoesNotSilenceAnother() {
        flood(phone);
        assertThat(spean.newPhone().text("MENU").messages()).hasSize(1);
    }

    /** A machine that sends back what it gets must be left alone after a few answers. */
    @Test
    void anAutoResponderLoopEnds() {
        Twiml answer = phone.text("សួស្តី");
        int answered = 0;
        for (int i = 0; i < 30 && !answer.isSilence(); i++) {
            answer = phone.text(answer.all());
            answered++;
        }
        assertThat(answer.isSilence()).isTrue();
        assertThat(answered).isLessThanOrEqualTo(16);
    }

    @Test
    void aMachineThatSaysSosForEverIsAnsweredOnceAMinute() {
        int answered = 0;
        for (int i = 0; i < 40; i++) {
            answered += phone.text("SOS").isSilence() ? 0 : 1;
        }
        assertThat(answered).isBetween(5, 16);
        spean.clock().forward(Duration.ofSeconds(61));
        assertThat(phone.text("SOS").all()).contains("117");
    }

    private static long flags() {
        return spean.redis().casesWaiting().stream().filter("FLAG"::equals).count();
    }

    private static Twiml floodNotice() {
        return flood(spean.newPhone());
    }

    /** Texts until the guard speaks; returns what it says. */
    private static Twiml flood(Phone caller) {
        Twiml answer = caller.text("word 0");
        for (int i = 1; i <= 15; i++) {
            answer = caller.text("word " + i);
        }
        return answer;
    }
}
