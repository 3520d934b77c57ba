package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.AlertStage.NOON;
import static org.spean.redis.AlertStage.PARTITION;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.broadcast.AlertCalls;
import org.spean.broadcast.AlertRows.Attempt;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RowSettlement;

/** What becomes of the calls of an alert: three tries, a quarter of an hour apart, inside the hours, in whatever order news comes. */
class RedisAlertCallsTest {
    private static final int MOST = 2;

    private final AlertStage alert = new AlertStage();
    private final RedisAlertCalls calls = new RedisAlertCalls(alert.stage.link);

    @BeforeEach
    void onePerson() {
        alert.audience(PARTITION, 1);
    }

    @AfterEach
    void close() {
        assertThat(alert.counts().planned()).isEqualTo(1);
        alert.close();
    }

    /** How far the outcome of the POST is known when the call is over. */
    enum Known {
        NOT_YET,
        ACCEPTED,
        LOST
    }

    @ParameterizedTest
    @EnumSource
    void whoHeardItIsDeliveredAndStaysSo(Known known) {
        Attempt call = called(NOON, known);
        heard("w");
        assertThat(over(call, NOON)).isTrue();
        alert.settle(call, new RowSettlement.Accepted("CA1"), NOON);
        assertThat(over(call, after(1))).as("the same news again").isFalse();
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.DELIVERED, 1L));
        assertThat(alert.claim(1, after(24 * 60))).isEmpty();
        assertThat(underWay()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void whoHangsUpBeforeTheEndHasDropped(Known known) {
        Attempt call = called(NOON, known);
        heard("b");
        over(call, NOON);
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.UNDELIVERED, 1L));
        assertThat(alert.reason(0)).contains(AlertCalls.DROPPED);
        assertThat(alert.claim(1, after(24 * 60))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyTakesTheCallThreeTimesAndThenItIsOver(Known known) {
        for (int number = 1; number <= AlertCalls.MOST_TRIES; number++) {
            Instant at = after(15 * (number - 1));
            if (number > 1) {
                assertThat(alert.by()).isEqualTo(Map.of(Outcome.PENDING, 1L));
                assertThat(alert.claim(1, at.minusMillis(1))).isEmpty();
            }
            Attempt call = called(at, known);
            assertThat(call.number()).isEqualTo(number);
            assertThat(over(call, at)).isTrue();
            assertThat(over(call, at)).isFalse();
        }
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.UNDELIVERED, 1L));
        assertThat(alert.reason(0)).contains(AlertCalls.NO_ANSWER);
        assertThat(alert.claim(1, after(24 * 60))).isEmpty();
    }

    @Test
    void aTryThatWouldComeAfterEightInTheEveningComesNextMorning() {
        Instant late = NOON.plus(Duration.ofMinutes(7 * 60 + 50));
        over(called(NOON, Known.ACCEPTED), late);
        assertThat(alert.claim(1, NOON.plus(Duration.ofMinutes(20 * 60 - 1)))).isEmpty();
        assertThat(alert.claim(1, NOON.plus(Duration.ofMinutes(20 * 60)))).hasSize(1);
    }

    @Test
    void newsOfAnEarlierTryChangesNothing() {
        Attempt first = called(NOON, Known.ACCEPTED);
        over(first, NOON);
        called(after(15), Known.ACCEPTED);
        assertThat(over(first, after(15))).isFalse();
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.ACCEPTED, 1L));
    }

    @Test
    void whatWasTriedLaterForTheGatewaysSakeIsNoCall() {
        for (int i = 0; i < 5; i++) {
            Attempt refused = alert.attempt(after(i));
            alert.settle(refused, new RowSettlement.Again(after(i + 1), "20429"), after(i));
        }
        Attempt call = called(after(5), Known.ACCEPTED);
        over(call, after(5));
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.PENDING, 1L));
    }

    @Test
    void aCallWithoutNewsCountsAsATryAfterTenMinutes() {
        called(NOON, Known.LOST);
        assertThat(lapse(after(10).minusMillis(1))).isZero();
        assertThat(lapse(after(10))).isEqualTo(1);
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.PENDING, 1L));
        assertThat(underWay()).isZero();
        assertThat(alert.claim(1, after(25))).hasSize(1);
    }

    @Test
    void onlySoManyCallsAreUnderWayAtOnceOnAllInstancesTogether() {
        assertThat(begin(1)).isTrue();
        assertThat(begin(2)).isTrue();
        assertThat(begin(3)).isFalse();
        assertThat(begin(2)).as("the same call again").isTrue();
        assertThat(underWay()).isEqualTo(MOST);
        Answers.of(calls.notMade("main", alert.row(0), 1));
        assertThat(begin(3)).isTrue();
        assertThat(Answers.of(calls.begin("other", alert.row(0), 4, MOST, NOON)))
                .as("another gateway")
                .isTrue();
    }

    @Test
    void ofAnAlertThatEndedNobodyIsCalledAgain() {
        Attempt call = called(NOON, Known.ACCEPTED);
        Answers.of(alert.ledger.skipRest(alert.alert.id(), PARTITION, "cancelled"));
        over(call, NOON);
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.SKIPPED, 1L));
        assertThat(alert.reason(0)).contains("cancelled");
    }

    private Attempt called(Instant at, Known known) {
        Attempt attempt = alert.attempt(at);
        assertThat(Answers.of(calls.begin("main", attempt.row(), attempt.number(), MOST, at)))
                .isTrue();
        switch (known) {
            case NOT_YET -> {}
            case ACCEPTED -> alert.settle(attempt, new RowSettlement.Accepted("CA1"), at);
            case LOST -> alert.settle(attempt, new RowSettlement.Unknown(at.plusSeconds(900)), at);
        }
        return attempt;
    }

    private boolean over(Attempt call, Instant at) {
        return Answers.of(calls.over("main", call.row(), call.number(), at));
    }

    private boolean begin(int attempt) {
        return Answers.of(calls.begin("main", alert.row(0), attempt, MOST, NOON));
    }

    private int lapse(Instant at) {
        return Answers.of(calls.lapse("main", at));
    }

    private int underWay() {
        return Answers.of(calls.underWay("main"));
    }

    /** As the turn of the call writes it. */
    private void heard(String how) {
        Answers.of(alert.stage.link.send(Request.cmd(Command.HSET)
                .arg(AlertCallKeys.heard(PARTITION, alert.alert.id()))
                .arg("0")
                .arg(how)));
    }

    private static Instant after(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
