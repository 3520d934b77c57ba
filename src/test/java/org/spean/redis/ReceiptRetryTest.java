package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.AlertStage.NOON;
import static org.spean.redis.AlertStage.PARTITION;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.spean.broadcast.AlertRows.Attempt;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RowSettlement;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;

/** A receipt that says "perhaps later": one more attempt, inside the time of the alert, whatever order receipts come in. */
class ReceiptRetryTest {
    private static final Duration WAIT = Duration.ofMinutes(10);
    private static final Instant DUE = NOON.plus(WAIT);

    private final AlertStage alert = new AlertStage();

    @BeforeEach
    void onePersonWasSentIt() {
        alert.audience(PARTITION, 1);
        alert.settle(alert.attempt(NOON), new RowSettlement.Accepted("SM1"), NOON);
    }

    @AfterEach
    void close() {
        assertThat(alert.counts().planned()).isEqualTo(1);
        alert.close();
    }

    @Test
    void itWaitsAndIsSentOnceMore() {
        assertThat(later(1, NOON)).isTrue();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.PENDING);
        assertThat(alert.reason(0)).contains("30008");
        assertThat(alert.claim(1, DUE.minusMillis(1))).isEmpty();
        Attempt second = alert.attempt(DUE);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.repeat()).as("the first is known not to have arrived").isFalse();
        alert.settle(second, new RowSettlement.Accepted("SM2"), DUE);
        assertThat(told(2, Receipt.DELIVERED)).isTrue();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.DELIVERED);
    }

    @Test
    void repeatsAndLateNewsOfTheFirstAttemptChangeNothing() {
        later(1, NOON);
        assertThat(later(1, NOON)).as("repeated while it waits").isFalse();
        assertThat(told(1, Receipt.SENT)).isFalse();
        Attempt second = alert.attempt(DUE);
        assertThat(later(1, DUE)).as("repeated while it is sent").isFalse();
        assertThat(told(0, Receipt.UNDELIVERED)).as("of nobody knows which").isFalse();
        alert.settle(second, new RowSettlement.Accepted("SM2"), DUE);
        assertThat(later(1, DUE)).isFalse();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void theSecondAttemptIsTheLast() {
        later(1, NOON);
        alert.settle(alert.attempt(DUE), new RowSettlement.Accepted("SM2"), DUE);
        assertThat(later(2, DUE)).isTrue();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.UNDELIVERED);
        assertThat(alert.reason(0)).contains("30008");
        assertThat(alert.claim(1, DUE.plus(WAIT))).isEmpty();
    }

    @Test
    void whatArrivedAfterAllIsNotSentAgain() {
        later(1, NOON);
        assertThat(told(1, Receipt.DELIVERED)).isTrue();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.DELIVERED);
        assertThat(alert.claim(1, DUE)).isEmpty();
        assertThat(later(1, DUE)).isFalse();
    }

    @Test
    void whatArrivedAfterAllCountsBesideASecondThatDidNot() {
        later(1, NOON);
        alert.settle(alert.attempt(DUE), new RowSettlement.Accepted("SM2"), DUE);
        later(2, DUE);
        assertThat(told(1, Receipt.DELIVERED)).isTrue();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.DELIVERED);
    }

    @Test
    void anAttemptThatWouldComeTooLateIsNotMade() {
        assertThat(later(1, alert.alert.until().minus(WAIT))).isTrue();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.UNDELIVERED);
    }

    @Test
    void ofAnAlertThatEndedNothingIsSentAgain() {
        Answers.of(alert.ledger.skipRest(alert.alert.id(), PARTITION, "cancelled"));
        later(1, NOON);
        assertThat(alert.outcome(0)).isEqualTo(Outcome.UNDELIVERED);
    }

    @Test
    void whoWaitsWhenTheAlertEndsWasSentItInVain() {
        later(1, NOON);
        Answers.of(alert.ledger.skipRest(alert.alert.id(), PARTITION, "cancelled"));
        assertThat(alert.outcome(0)).isEqualTo(Outcome.UNDELIVERED);
        assertThat(alert.reason(0)).contains("30008");
    }

    @Test
    void whoSaidStopMeanwhileWasSentItInVain() {
        later(1, NOON);
        alert.person(0, "o", "1");
        alert.begin(alert.claim(1, DUE).getFirst(), DUE);
        assertThat(alert.outcome(0)).isEqualTo(Outcome.UNDELIVERED);
    }

    @Test
    void aReceiptBeforeTheAnswerToThePostIsEnough() {
        alert.stage.redis.flush();
        alert.audience(PARTITION, 1);
        Attempt first = alert.attempt(NOON);
        assertThat(later(1, NOON)).isTrue();
        assertThat(alert.settle(first, new RowSettlement.Accepted("SM1"), NOON)).isFalse();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.PENDING);
        assertThat(alert.attempt(DUE).number()).isEqualTo(2);
    }

    private boolean later(int attempt, Instant now) {
        ReceiptNews news = new ReceiptNews(Receipt.UNDELIVERED, "30008", Mark.NOTHING, Optional.of(WAIT));
        return Answers.of(alert.rows.receipt(alert.row(0), attempt, news, now));
    }

    private boolean told(int attempt, Receipt receipt) {
        return Answers.of(alert.rows.receipt(alert.row(0), attempt, ReceiptNews.of(receipt), DUE));
    }
}
