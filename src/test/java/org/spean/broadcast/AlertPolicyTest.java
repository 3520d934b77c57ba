package org.spean.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.AlertRows.Attempt;
import org.spean.model.ContactId;
import org.spean.outbox.SendOutcome;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.SentList.Sought;

class AlertPolicyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T05:00:00Z");
    private static final Instant NEXT = NOW.plusSeconds(60);

    @Test
    void aCongestedCarrierIsTriedFiveTimesEachTimeLater() {
        assertThat(after(1, later("30017", 0))).isEqualTo(new RowSettlement.Again(NOW.plusSeconds(5), "30017"));
        assertThat(after(3, later("30017", 0))).isEqualTo(new RowSettlement.Again(NOW.plusSeconds(20), "30017"));
        assertThat(after(1, later("30017", 90))).isEqualTo(new RowSettlement.Again(NOW.plusSeconds(90), "30017"));
        assertThat(after(5, later("30017", 0))).isEqualTo(new RowSettlement.Rejected("30017", Mark.NOTHING));
    }

    @Test
    void thatAllOfOursIsTooMuchIsNobodysFault() {
        SendOutcome tooMany = new SendOutcome.TryLater("20429", Optional.of(Duration.ofSeconds(900)), true);
        assertThat(after(5, tooMany)).isEqualTo(new RowSettlement.Again(NOW.plusSeconds(900), "20429"));
        assertThat(after(29, tooMany)).isEqualTo(new RowSettlement.Again(NOW.plusSeconds(900), "20429"));
        assertThat(after(30, tooMany)).isEqualTo(new RowSettlement.Rejected("20429", Mark.NOTHING));
    }

    @Test
    void anOutageIsNobodysFault() {
        assertThat(after(29, later("connect", 0))).isEqualTo(new RowSettlement.Again(NOW.plusSeconds(300), "connect"));
        assertThat(after(30, later("connect", 0))).isEqualTo(new RowSettlement.Rejected("connect", Mark.NOTHING));
    }

    @Test
    void whileTheAccountIsClosedARowWaitsForAsLongAsTheAlertLives() {
        assertThat(after(35, new SendOutcome.Refused("20003", Mark.NOTHING, true, true)))
                .isEqualTo(new RowSettlement.Again(NOW.plusSeconds(30), "20003"));
    }

    @Test
    void aRefusalIsFinalAndKeepsItsMark() {
        assertThat(after(1, new SendOutcome.Refused("21610", Mark.OPTED_OUT, false)))
                .isEqualTo(new RowSettlement.Rejected("21610", Mark.OPTED_OUT));
    }

    @Test
    void anUnknownAttemptIsLookedUpAfterTwoMinutes() {
        assertThat(after(1, new SendOutcome.Unknown("timeout")))
                .isEqualTo(new RowSettlement.Unknown(NOW.plus(Duration.ofMinutes(2))));
    }

    @Test
    void whatTheListDoesNotHaveIsSentAgainAndAfterFourAttemptsGivenUp() {
        assertThat(looked(attempt(1, false), new Sought.Found("SM1"), true))
                .isEqualTo(new RowSettlement.Accepted("SM1"));
        assertThat(looked(attempt(1, false), new Sought.NotThere(), true)).isEqualTo(new RowSettlement.OnceMore(NOW));
        assertThat(looked(attempt(3, true), new Sought.NotThere(), true)).isEqualTo(new RowSettlement.OnceMore(NOW));
        assertThat(looked(attempt(4, true), new Sought.NotThere(), true)).isEqualTo(new RowSettlement.GivenUp());
        assertThat(looked(attempt(1, false), new Sought.NotThere(), false))
                .as("too late, or cancelled")
                .isEqualTo(new RowSettlement.GivenUp());
    }

    @Test
    void withoutAListReceiptsHaveAQuarterOfAnHour() {
        Attempt attempt = attempt(1, false);
        assertThat(AlertPolicy.after(attempt, new Sought.NoList(), NOW.minusSeconds(899), true, NEXT, NOW))
                .isEqualTo(new RowSettlement.Unknown(NEXT));
        assertThat(AlertPolicy.after(attempt, new Sought.NoList(), NOW.minusSeconds(900), true, NEXT, NOW))
                .isEqualTo(new RowSettlement.OnceMore(NOW));
        assertThat(AlertPolicy.after(attempt(2, true), new Sought.NoList(), NOW.minusSeconds(900), true, NEXT, NOW))
                .isEqualTo(new RowSettlement.GivenUp());
    }

    private static RowSettlement looked(Attempt attempt, Sought sought, boolean mayGoOut) {
        return AlertPolicy.after(attempt, sought, NOW.minusSeconds(120), mayGoOut, NEXT, NOW);
    }

    private static RowSettlement after(int attempt, SendOutcome outcome) {
        return AlertPolicy.after(attempt(attempt, false), outcome, NOW.plusSeconds(120), NOW);
    }

    private static SendOutcome later(String code, int seconds) {
        return new SendOutcome.TryLater(
                code, Optional.of(seconds).filter(s -> s > 0).map(Duration::ofSeconds));
    }

    private static Attempt attempt(int number, boolean repeat) {
        return new Attempt(
                new AlertRow(new BroadcastId("aaaaaaaaaaaa"), 0, 7), new ContactId("a".repeat(26)), number, repeat);
    }
}
