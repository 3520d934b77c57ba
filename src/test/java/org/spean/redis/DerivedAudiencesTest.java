package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;

import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.broadcast.AlertRow;
import org.spean.broadcast.AlertRows;
import org.spean.broadcast.Audience;
import org.spean.broadcast.AudienceCount;
import org.spean.broadcast.BroadcastId;
import org.spean.dialogue.Effect;
import org.spean.model.Channel;
import org.spean.model.ContactId;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.ReceiptNews;
import org.spean.outbox.SendOutcome.Mark;

/** Who gets a correction, and who gets an alert again. */
class DerivedAudiencesTest {
    private static final BroadcastId ALERT = new BroadcastId("aaaaaaaaaaaa");
    private static final BroadcastId NEXT = new BroadcastId("bbbbbbbbbbbb");
    private static final BroadcastId OTHER = new BroadcastId("dddddddddddd");
    private static final Audience SAME = new Audience.SameAs(ALERT);
    private static final Audience MISSED = new Audience.NotReachedBy(ALERT);

    private final Stage stage = Stage.open();
    private final RedisLedger ledger = new RedisLedger(stage.link, stage.crypto);
    private final RedisAudienceStore store =
            new RedisAudienceStore(stage.link, new DerivedAudiences(stage.link, ledger));
    private final List<PhoneNumber> people = stage.neighbours(4);
    private final int partition = stage.contact(people.getFirst()).partition();

    @BeforeEach
    void alertThemAll() {
        for (PhoneNumber one : people) {
            stage.cause(
                    Stage.text(one, "E" + people.indexOf(one), "a", NOON), SubscriptionTest.subscribe("12", "border"));
        }
        for (int one = 0; one < ContactId.PARTITIONS; one++) {
            Answers.of(store.snapshot(ALERT, 1, Audience.Rule.ALL, Channel.SMS, one));
        }
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theSamePeopleAreCountedByLanguageAndCallingCode() {
        assertThat(Answers.of(store.count(SAME, Channel.SMS)).parts())
                .containsExactly(new AudienceCount.Part(Language.KM, 855, 4));
        assertThat(Answers.of(store.snapshot(NEXT, 1, SAME, Channel.SMS, partition)))
                .isEqualTo(4);
    }

    @Test
    void onlyWhoWasMissedForGoodGetsItAgain() {
        assertThat(Answers.of(store.count(MISSED, Channel.SMS)).people()).isZero();
        entry(0, "d1-SM1 ");
        entry(1, "u1-SM2 30005");
        entry(2, "k0- opted-out");
        entry(3, "r1- 21211");
        assertThat(Answers.of(store.count(MISSED, Channel.SMS)).people()).isEqualTo(2);
        assertThat(Answers.of(store.snapshot(NEXT, 1, MISSED, Channel.SMS, partition)))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "too-late", "cancelled"})
    void whoWasSkippedBecauseTimeRanOutGetsItAgain(String reason) {
        entry(0, "k0- " + reason);
        entry(1, "k1-SM1 " + reason);
        entry(2, "d1-SM2 ");
        assertMissed(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"opted-out", "erased", "unsubscribed", "no-text"})
    void whoWasSkippedForAReasonOfTheirOwnDoesNotGetItAgain(String reason) {
        entry(0, "k0- " + reason);
        assertMissed(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "cancelled"})
    void whoWasNeverTakenWhenAnAlertEndedGetsItAgain(String reason) {
        counter("cursor", "1");
        entry(0, "d1-SM1 ");
        assertThat(Answers.of(ledger.skipRest(ALERT, partition, reason))).isEqualTo(3);
        assertMissed(3);
    }

    @Test
    void whoWasInHandWhenAnAlertEndedDoesNotGetItAgainYet() {
        counter("cursor", "2");
        assertThat(Answers.of(ledger.skipRest(ALERT, partition, "cancelled"))).isEqualTo(2);
        assertMissed(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p1- 20429",
                "b1-1764500000 main",
                "x1-1764500000 main",
                "a1-SM9",
                "s1-SM9",
                "d1-SM9",
                "k0- opted-out"
            })
    void whomAnotherOneThatSentItAgainHasInHandOrReachedIsLeftOut(String there) {
        for (int row = 0; row < 4; row++) {
            entry(row, "u1-SM" + row + " 30005");
        }
        sentAgain(OTHER);
        entry(OTHER, 0, there);
        entry(OTHER, 1, "u1-SM8 30005");
        entry(OTHER, 2, "k0- rejected");
        entry(OTHER, 3, "r1- 21211");
        assertMissed(3);
    }

    @Test
    void whoWaitsForAnotherOneThatSendsItAgainIsLeftOut() {
        entry(0, "u1-SM1 30005");
        sentAgain(OTHER);
        assertMissed(0);
        entry(1, "f1-SM2 30008");
        assertThat(Answers.of(store.count(MISSED, Channel.SMS)).people())
                .as("it failed after the other one was written down")
                .isEqualTo(1);
    }

    @Test
    void whoSaidStopSinceThenIsNotCounted() {
        stage.cause(Stage.text(people.getFirst(), "S", "STOP", NOON), new Effect.OptOut());
        assertThat(Answers.of(store.count(SAME, Channel.SMS)).people()).isEqualTo(3);
        Answers.of(stage.contacts.erase(people.getLast()));
        assertThat(Answers.of(store.count(SAME, Channel.SMS)).people()).isEqualTo(2);
    }

    @Test
    void whomNoTextReachesIsLeftOutOfATextAndStillCalled() {
        marked(0, Mark.UNREACHABLE);
        marked(1, Mark.BAD_NUMBER);
        assertThat(Answers.of(store.count(SAME, Channel.SMS)).people()).isEqualTo(2);
        assertThat(Answers.of(store.count(MISSED, Channel.SMS)).people()).isZero();
        assertThat(Answers.of(store.count(SAME, Channel.VOICE)).people()).isEqualTo(3);
        assertThat(Answers.of(store.count(MISSED, Channel.VOICE)).people()).isEqualTo(1);
        assertThat(Answers.of(store.snapshot(NEXT, 1, SAME, Channel.SMS, partition)))
                .isEqualTo(2);
        BroadcastId called = new BroadcastId("cccccccccccc");
        assertThat(Answers.of(store.snapshot(called, 1, MISSED, Channel.VOICE, partition)))
                .isEqualTo(1);
    }

    @Test
    void whoseNumberTookNoTextWhenItsTurnCameIsCalledInstead() {
        entry(0, "k0- unreachable");
        entry(1, "k0- bad-number");
        assertMissed(2);
    }

    @Test
    void anAlertNobodyKnowsHasNobody() {
        assertThat(Answers.of(store.count(new Audience.SameAs(NEXT), Channel.SMS))
                        .people())
                .isZero();
    }

    private void assertMissed(int people) {
        assertThat(Answers.of(store.count(MISSED, Channel.SMS)).people()).isEqualTo(people);
        assertThat(Answers.of(store.snapshot(NEXT, 1, MISSED, Channel.SMS, partition)))
                .isEqualTo(people);
    }

    private void counter(String field, String value) {
        String counts = Keys.ledgerCounts(partition, ALERT.value());
        Answers.of(
                stage.link.send(Request.cmd(Command.HSET).arg(counts).arg(field).arg(value)));
    }

    private void marked(int row, Mark mark) {
        entry(row, "a1-SM" + row);
        RedisAlertRows rows = new RedisAlertRows(stage.link, stage.crypto);
        Answers.of(rows.receipt(
                new AlertRow(ALERT, partition, row),
                AlertRows.ANY_ATTEMPT,
                new ReceiptNews(Receipt.UNDELIVERED, "30006", mark, Optional.empty()),
                NOON));
    }

    private void sentAgain(BroadcastId other) {
        Answers.of(store.snapshot(other, 1, MISSED, Channel.SMS, partition));
        Answers.of(stage.link.send(
                Request.cmd(Command.SADD).arg(BroadcastKeys.resends(ALERT)).arg(other.value())));
    }

    private void entry(int row, String written) {
        entry(ALERT, row, written);
    }

    private void entry(BroadcastId alert, int row, String written) {
        String chunk = new LedgerKeys(partition, alert.value()).chunkOf(row);
        Answers.of(stage.link.send(Request.cmd(Command.HSET).arg(chunk).arg(row).arg(written)));
    }
}
