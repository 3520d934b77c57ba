package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.spean.model.Language;

/** Khmer.md section 6.3, rule 10: 110 to 130 words a minute. */
class SpeakingTimeTest {
    private static final double MINUTE = 60;

    @Test
    void aMinuteHasOneHundredAndTwentyWords() {
        assertThat(SpeakingTime.exact(Language.EN, "word ".repeat(120))).isEqualTo(MINUTE);
        assertThat(SpeakingTime.exact(Language.EN, "word ".repeat(110))).isLessThan(MINUTE);
    }

    @Test
    void aKhmerMinuteHasAsManyWordsOfAboutThreeClusters() {
        String letters = "ក".repeat((int) Math.round(120 * 37 / 13.5));

        assertThat(SpeakingTime.exact(Language.KM, letters)).isCloseTo(MINUTE, within(0.2));
    }

    @Test
    void signsHaveNoSoundAndEveryDigitIsAWord() {
        assertThat(SpeakingTime.exact(Language.KM, "។ ៖ ?")).isZero();
        assertThat(SpeakingTime.exact(Language.EN, "- :")).isZero();
        assertThat(SpeakingTime.exact(Language.EN, "dial 1297")).isEqualTo(5 / 2.0);
        assertThat(SpeakingTime.seconds(Language.EN, "")).isEqualTo(1);
    }
}
