package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.AlertStage.NOON;
import static org.spean.redis.AlertStage.PARTITION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.spean.broadcast.AlertRows;
import org.spean.broadcast.AlertRows.Attempt;
import org.spean.broadcast.AlertRows.Begun;
import org.spean.broadcast.AlertRows.Claim;
import org.spean.broadcast.AlertRows.Due;
import org.spean.broadcast.AlertRows.Unclear;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RowSettlement;
import org.spean.broadcast.SendingAlert;
import org.spean.model.Channel;
import org.spean.model.Language;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;

/** The way of a row from waiting to an outcome. */
class RedisAlertRowsTest {
    private static final int PEOPLE = 5;
    private static final Instant LAPSED = NOON.plusSeconds(61);

    private final AlertStage alert = new AlertStage();

    @BeforeEach
    void fivePeople() {
        alert.audience(PARTITION, PEOPLE);
    }

    @AfterEach
    void close() {
        assertThat(alert.counts().planned()).isEqualTo(PEOPLE);
        alert.close();
    }

    @Test
    void aRowIsClaimedOnceAndBegunWithNumberAndLanguage() {
        List<Claim> claims = alert.claim(3, NOON);
        assertThat(claims).extracting(claim -> claim.row().row()).containsExactly(0, 1, 2);
        assertThat(alert.claim(9, NOON)).extracting(claim -> claim.row().row()).containsExactly(3, 4);
        assertThat(alert.claim(9, NOON)).isEmpty();
        Begun begun = alert.begin(claims.getFirst(), NOON);
        assertThat(begun)
                .isEqualTo(new Begun.Send(
                        new Attempt(alert.row(0), AlertStage.contact(PARTITION, 0), 1, false),
                        AlertStage.number(PARTITION, 0),
                        Language.KM));
        assertThat(alert.begin(claims.getFirst(), NOON)).as("twice").isEqualTo(new Begun.Lost());
        assertThat(alert.counts().of(Outcome.CLAIMED)).isEqualTo(PEOPLE);
    }

    @Test
    void theLanguageTheyChoseGoesBeforeThatOfTheirConsent() {
        alert.person(0, "l", "en");
        assertThat(alert.begin(alert.claim(1, NOON).getFirst(), NOON))
                .isInstanceOfSatisfying(
                        Begun.Send.class, send -> assertThat(send.language()).isEqualTo(Language.EN));
    }

    @Test
    void whoMayNotBeSentItIsSkippedWithTheReason() {
        alert.person(0, "o", "1");
        alert.stage.redis.command("DEL " + Keys.contact(AlertStage.contact(PARTITION, 1)));
        alert.person(2, "l", "xx");
        alert.stage.redis.command("HDEL " + Keys.contact(AlertStage.contact(PARTITION, 3)) + " sp");
        List<Claim> claims = alert.claim(4, NOON);
        assertThat(claims)
                .extracting(claim -> alert.begin(claim, NOON))
                .containsExactly(
                        new Begun.Skipped("opted-out"),
                        new Begun.Skipped("erased"),
                        new Begun.Skipped("no-text"),
                        new Begun.Skipped("unsubscribed"));
        Instant late = alert.alert.until().plusMillis(1);
        assertThat(alert.begin(alert.claim(1, late).getFirst(), late)).isEqualTo(new Begun.Skipped("too-late"));
        assertThat(alert.by()).isEqualTo(Map.of(Outcome.SKIPPED, 5L));
        assertThat(alert.reason(0)).contains("opted-out");
        assertThat(alert.people().get(1).number()).isEmpty();
    }

    @Test
    void anAcceptedRowGoesOnByReceiptsOnlyForward() {
        Attempt attempt = alert.attempt(NOON);
        assertThat(alert.settle(attempt, new RowSettlement.Accepted("SM1"), NOON))
                .isTrue();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.ACCEPTED);
        assertThat(receipt(Receipt.SENT, "")).isTrue();
        assertThat(receipt(Receipt.UNDELIVERED, "30005")).isTrue();
        assertThat(receipt(Receipt.UNDELIVERED, "30005")).as("twice").isFalse();
        assertThat(receipt(Receipt.SENT, "")).as("late").isFalse();
        assertThat(receipt(Receipt.DELIVERED, "")).as("of one copy").isFalse();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.UNDELIVERED);
        assertThat(alert.reason(0)).contains("30005");
        assertThat(alert.stage.dump.hash(alert.keys(PARTITION).chunkOf(0))).containsEntry("0", "u1-SM1 30005");
    }

    @Test
    void aReceiptBeforeTheAnswerIsNotOverwrittenByIt() {
        Attempt attempt = alert.attempt(NOON);
        assertThat(receipt(Receipt.DELIVERED, "")).isTrue();
        assertThat(alert.settle(attempt, new RowSettlement.Unknown(NOON.plusSeconds(120)), NOON))
                .isFalse();
        assertThat(alert.settle(attempt, new RowSettlement.Accepted("SM1"), NOON))
                .isTrue();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.DELIVERED);
        assertThat(alert.stage.dump.hash(alert.keys(PARTITION).chunkOf(0))).containsEntry("0", "d1-SM1");
        assertThat(alert.expire(LAPSED)).isZero();
    }

    @Test
    void aReceiptForARowThatWasNeverInHandIsIgnored() {
        assertThat(receipt(Receipt.DELIVERED, "")).isFalse();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.PENDING);
    }

    @Test
    void whatWasOnlyClaimedWaitsAgainAndWhatWasBegunIsUnknownWhenTheWorkerIsLost() {
        List<Claim> claims = alert.claim(2, NOON);
        alert.begin(claims.get(0), NOON);
        assertThat(alert.expire(NOON.plusSeconds(59))).isZero();
        assertThat(alert.expire(LAPSED)).isEqualTo(1);
        assertThat(alert.outcome(0)).isEqualTo(Outcome.UNKNOWN);
        assertThat(alert.outcome(1)).isEqualTo(Outcome.PENDING);
        assertThat(alert.claim(1, LAPSED))
                .extracting(claim -> claim.row().row())
                .containsExactly(1);
        assertThat(alert.begin(claims.get(1), LAPSED)).as("the first worker").isEqualTo(new Begun.Lost());
    }

    @Test
    void aRowIsGivenBackUnsentOnlyByWhoHasItAndHasNotBegun() {
        List<Claim> claims = alert.claim(2, NOON);
        alert.begin(claims.get(0), NOON);
        claims.forEach(claim -> Answers.of(alert.rows.giveBack(claim, NOON)));
        assertThat(alert.outcome(0)).isEqualTo(Outcome.CLAIMED);
        assertThat(alert.outcome(1)).isEqualTo(Outcome.PENDING);
    }

    @Test
    void aRetryWaitsForItsTimeAndCountsItsAttempts() {
        Attempt attempt = alert.attempt(NOON);
        Instant due = NOON.plusSeconds(10);
        alert.settle(attempt, new RowSettlement.Again(due, "20429"), NOON);
        assertThat(alert.outcome(0)).isEqualTo(Outcome.PENDING);
        assertThat(alert.reason(0)).contains("20429");
        alert.claim(4, NOON);
        assertThat(due(NOON).waits()).isFalse();
        assertThat(due(due).waits()).isTrue();
        Attempt second = alert.attempt(due);
        assertThat(second.number()).isEqualTo(2);
        assertThat(alert.settle(attempt, new RowSettlement.Accepted("SM1"), due))
                .as("the first")
                .isFalse();
    }

    @Test
    void aRefusalKeepsItsCodeAndMarksTheContact() {
        Attempt attempt = alert.attempt(NOON);
        alert.settle(attempt, new RowSettlement.Rejected("21610", Mark.OPTED_OUT), NOON);
        assertThat(alert.outcome(0)).isEqualTo(Outcome.REJECTED);
        assertThat(alert.person(0, "o")).isEqualTo("1");
        assertThat(alert.person(0, "mark")).isEqualTo("OPTED_OUT");
        assertThat(alert.stage.redis.command("SMEMBERS " + Keys.optedOut(PARTITION)))
                .contains(AlertStage.contact(PARTITION, 0).value());
    }

    @ParameterizedTest
    @CsvSource({
        "BAD_NUMBER, SMS, bad-number",
        "UNREACHABLE, SMS, unreachable",
        "BAD_NUMBER, VOICE, bad-number",
        "UNREACHABLE, VOICE, ",
        "OPTED_OUT, SMS, "
    })
    void whoseNumberWasFoundNotToTakeItSinceIsSkippedForThat(String mark, Channel channel, @Nullable String reason) {
        SendingAlert sms = alert.alert;
        alert.alert = new SendingAlert(sms.id(), channel, sms.texts(), sms.startedAt(), sms.until());
        alert.person(0, "mark", mark);
        Begun begun = alert.begin(alert.claim(1, NOON).getFirst(), NOON);
        if (reason == null) {
            assertThat(begun).isInstanceOf(Begun.Send.class);
        } else {
            assertThat(begun).isEqualTo(new Begun.Skipped(reason));
            assertThat(alert.reason(0)).contains(reason);
        }
    }

    @Test
    void aReceiptMarksTheContactToo() {
        alert.settle(alert.attempt(NOON), new RowSettlement.Accepted("SM1"), NOON);
        Answers.of(alert.rows.receipt(
                alert.row(0),
                AlertRows.ANY_ATTEMPT,
                new ReceiptNews(Receipt.UNDELIVERED, "30005", Mark.BAD_NUMBER, Optional.empty()),
                NOON));
        assertThat(alert.person(0, "mark")).isEqualTo("BAD_NUMBER");
        assertThat(alert.outcome(0)).isEqualTo(Outcome.UNDELIVERED);
    }

    @Test
    void anUnknownRowIsHandedOutForALookAndSentOnceMoreThenGivenUp() {
        Attempt attempt = alert.attempt(NOON);
        alert.settle(attempt, new RowSettlement.Unknown(NOON.plusSeconds(120)), NOON);
        assertThat(due(NOON.plusSeconds(119)).unclear()).isFalse();
        Unclear found = look(NOON.plusSeconds(120)).getFirst();
        assertThat(found.attempt()).isEqualTo(attempt);
        assertThat(found.gateway()).isEqualTo("main");
        assertThat(found.begun()).isEqualTo(NOON);
        assertThat(found.to().orElseThrow().number()).isEqualTo(AlertStage.number(PARTITION, 0));
        assertThat(look(NOON.plusSeconds(121))).as("by another instance").isEmpty();

        alert.settle(attempt, new RowSettlement.OnceMore(NOON.plusSeconds(121)), NOON.plusSeconds(121));
        Attempt second = alert.attempt(NOON.plusSeconds(121));
        assertThat(second.repeat()).isTrue();
        alert.settle(second, new RowSettlement.Unknown(NOON.plusSeconds(300)), NOON.plusSeconds(122));
        alert.settle(second, new RowSettlement.GivenUp(), NOON.plusSeconds(301));
        assertThat(alert.outcome(0)).isEqualTo(Outcome.FAILED);
        assertThat(alert.reason(0)).contains("unknown");
        assertThat(receipt(Receipt.DELIVERED, "")).as("after all").isTrue();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.DELIVERED);
    }

    @Test
    void ofTwoCopiesTheOneThatArrivedCounts() {
        Attempt attempt = alert.attempt(NOON);
        alert.settle(attempt, new RowSettlement.Unknown(NOON), NOON);
        alert.settle(attempt, new RowSettlement.OnceMore(NOON), NOON);
        alert.settle(alert.attempt(NOON), new RowSettlement.Accepted("SM2"), NOON);
        receipt(Receipt.FAILED, "30008");
        assertThat(receipt(Receipt.DELIVERED, "")).isTrue();
        assertThat(receipt(Receipt.FAILED, "30008")).isFalse();
        assertThat(alert.outcome(0)).isEqualTo(Outcome.DELIVERED);
    }

    @Test
    void anUnknownRowOfAnErasedPersonIsHandedOutWithoutThem() {
        alert.settle(alert.attempt(NOON), new RowSettlement.Unknown(NOON), NOON);
        alert.stage.redis.command("DEL " + Keys.contact(AlertStage.contact(PARTITION, 0)));
        assertThat(look(NOON))
                .singleElement()
                .satisfies(found -> assertThat(found.to()).isEmpty());
    }

    private Due due(Instant now) {
        return Answers.of(alert.rows.due(alert.alert.id(), PARTITION, now));
    }

    private List<Unclear> look(Instant now) {
        return Answers.of(alert.rows.unclear(alert.alert.id(), PARTITION, 10, now.plusSeconds(60), now));
    }

    private boolean receipt(Receipt receipt, String code) {
        return Answers.of(alert.rows.receipt(
                alert.row(0),
                AlertRows.ANY_ATTEMPT,
                new ReceiptNews(receipt, code, Mark.NOTHING, Optional.empty()),
                NOON));
    }
}
