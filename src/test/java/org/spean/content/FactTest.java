package org.spean.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** When a check still counts: the one rule behind what live mode sends, and behind whether it starts. */
class FactTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int DAYS = 60;

    private final Fact.Verified verified = new Fact.Verified(TODAY, "SL");

    @Test
    void aCheckCountsFromItsDayToTheLastDay() {
        assertThat(verified.countsOn(TODAY, DAYS)).isTrue();
        assertThat(verified.countsOn(TODAY.plusDays(60), DAYS)).isTrue();
    }

    @Test
    void aCheckCountsNeitherBeforeItsDayNorAfterTheLast() {
        assertThat(verified.countsOn(TODAY.minusDays(1), DAYS)).isFalse();
        assertThat(verified.countsOn(TODAY.plusDays(61), DAYS)).isFalse();
    }
}
