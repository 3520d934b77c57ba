package org.spean.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** An alert waits a while for receipts that ask for one more try. */
class FinishingTest {
    private static final Broadcast ALERT = Alerts.in(BroadcastState.SENDING, Alerts.draft());

    private final Finishing finishing = new Finishing(Duration.ofMinutes(4));

    @Test
    void whatWasTakenIsWaitedForFourMinutesAndAnewAfterOneMoreTry() {
        assertThat(over(Outcome.SENT, 0)).isFalse();
        assertThat(over(Outcome.PENDING, 3)).isFalse();
        assertThat(over(Outcome.ACCEPTED, 13)).isFalse();
        assertThat(over(Outcome.ACCEPTED, 16)).isFalse();
        assertThat(over(Outcome.ACCEPTED, 17)).isTrue();
    }

    @Test
    void whereEveryReceiptCameAndWhereTheTimeIsOverNothingIsWaitedFor() {
        assertThat(over(Outcome.DELIVERED, 0)).isTrue();
        assertThat(over(Outcome.SENT, 240)).isTrue();
        finishing.keep(Set.of());
        assertThat(over(Outcome.SENT, 5)).isFalse();
    }

    private boolean over(Outcome outcome, int minutes) {
        Instant now = Alerts.NOW.plus(Duration.ofMinutes(minutes));
        return finishing.isOver(ALERT, new Counts(Map.of(outcome, 10L)), now);
    }
}
