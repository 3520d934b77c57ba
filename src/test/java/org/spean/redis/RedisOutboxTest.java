package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.spean.redis.Stage.LEASE;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.late;
import static org.spean.redis.Stage.text;
import static org.spean.redis.Stage.turn;

import io.vertx.core.Promise;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.dialogue.Effect;
import org.spean.outbox.Claim;
import org.spean.outbox.MessageId;
import org.spean.outbox.Outbox.Depth;
import org.spean.outbox.Outbox.GivenBack;
import org.spean.outbox.Outbox.Receipt;
import org.spean.outbox.Outgoing;
import org.spean.outbox.SendOutcome.Mark;
import org.spean.outbox.Settlement;

/** Leases, outcomes and receipts of messages, whatever the order in which they come. */
class RedisOutboxTest {
    private static final Instant LATER = NOON.plusSeconds(1);
    private static final Instant LAPSED = LATER.plus(LEASE).plusSeconds(1);

    private final Stage stage = Stage.open();
    private final int partition = stage.contact().partition();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aMessageIsLeasedToOneWorkerOnly() {
        stage.queue("E1", "hello", NOON);
        assertThat(stage.claim("w1", LATER)).extracting(Outgoing::body).containsExactly("hello");
        assertThat(stage.claim("w2", LATER)).isEmpty();
        assertThat(stage.claim("w1", LATER)).isEmpty();
    }

    @Test
    void whatIsNotDueYetIsNotClaimedAndTheOldestGoesFirst() {
        stage.queue("E1", "third", NOON.plusSeconds(30));
        stage.queue("E2", "first", NOON.plusSeconds(10));
        stage.queue("E3", "second", NOON.plusSeconds(20));
        assertThat(stage.claim("w1", NOON.plusSeconds(9))).isEmpty();
        assertThat(stage.claim("w1", NOON.plusSeconds(25)))
                .extracting(Outgoing::body)
                .containsExactly("first", "second");
    }

    @Test
    void noMoreIsClaimedThanAskedFor() {
        IntStream.range(0, 5).forEach(i -> stage.queue("E" + i, "m" + i, NOON));
        assertThat(Answers.of(stage.outbox.claim(partition, "w1", 3, LEASE, LATER)))
                .hasSize(3);
        assertThat(stage.claim("w1", LATER)).hasSize(2);
    }

    @Test
    void anAcceptedMessageKeepsItsSidAndForgetsItsText() {
        MessageId id = stage.queue("E1", "hello", NOON);
        settle(claimed(), new Settlement.Accepted("SM77"));
        assertThat(stage.dump.hash(Keys.message(partition, id.value())))
                .containsEntry("st", "accepted")
                .containsEntry("sid", "SM77")
                .doesNotContainKey("b");
        assertThat(stage.claim("w2", LAPSED)).isEmpty();
        assertThat(expire(LAPSED)).isZero();
        assertThat(depth(LAPSED)).isEqualTo(new Depth(0, Duration.ZERO, 0));
    }

    @Test
    void aRetryComesBackWhenItIsDueWithTheNextAttempt() {
        MessageId id = stage.queue("E1", "hello", NOON);
        settle(claimed(), new Settlement.Again(NOON.plusSeconds(30), "429"));
        assertThat(stage.state(id)).isEqualTo("waiting");
        assertThat(stage.claim("w1", NOON.plusSeconds(29))).isEmpty();
        List<Outgoing> again = stage.claim("w2", NOON.plusSeconds(31));
        assertThat(again).extracting(Outgoing::attempt).containsExactly(2);
        assertThat(again).extracting(Outgoing::body).containsExactly("hello");
    }

    @Test
    void aWorkerThatVanishesWhileSendingLeavesAnUnknownSendThatIsNeverSentAgain() {
        MessageId id = stage.queue("E1", "hello", NOON);
        claimed();
        assertThat(expire(LATER.plus(LEASE).minusMillis(1))).isZero();
        assertThat(expire(LAPSED)).isEqualTo(1);
        assertThat(expire(LAPSED)).isZero();
        assertThat(stage.state(id)).isEqualTo("unknown");
        assertThat(stage.claim("w2", LAPSED.plusSeconds(9999))).isEmpty();
        assertThat(depth(LAPSED).unknown()).isEqualTo(1);
    }

    @Test
    void aMessageThatWasOnlyClaimedIsDueAgainAndItsFirstHandMayNotBeginItAnyMore() {
        stage.queue("E1", "hello", NOON);
        Claim first = stage.hold("w1", LATER).getFirst();
        assertThat(expire(LAPSED)).isZero();
        assertThat(depth(LAPSED)).isEqualTo(new Depth(1, Duration.ZERO, 0));
        assertThat(stage.begin(first, LAPSED)).isEmpty();
        Claim second = stage.hold("w2", LAPSED).getFirst();
        assertThat(stage.begin(first, LAPSED)).isEmpty();
        assertThat(stage.begin(second, LAPSED)).hasValueSatisfying(message -> {
            assertThat(message.body()).isEqualTo("hello");
            assertThat(message.attempt()).isEqualTo(1);
        });
        assertThat(stage.begin(second, LAPSED)).as("once").isEmpty();
    }

    @Test
    void anAttemptIsLeasedFromItsBeginning() {
        stage.queue("E1", "hello", NOON);
        Claim claim = stage.hold("w1", LATER).getFirst();
        Instant begun = LATER.plus(LEASE).minusMillis(1);
        assertThat(stage.begin(claim, begun)).isPresent();
        assertThat(expire(begun.plus(LEASE).minusMillis(1))).isZero();
        assertThat(expire(begun.plus(LEASE))).isEqualTo(1);
    }

    @Test
    void whatIsGivenBackUsesUpNoAttemptAndClosedGatewaysAreCounted() {
        MessageId id = stage.queue("E1", "hello", NOON);
        for (int waits = 0; waits < 7; waits++) {
            Claim claim = stage.hold("w" + waits, LATER).getFirst();
            assertThat(claim.waits()).isEqualTo(waits);
            giveBack(claim, new GivenBack.Closed(LATER));
            giveBack(claim, new GivenBack.Closed(LATER));
        }
        giveBack(stage.hold("w7", LATER).getFirst(), new GivenBack.Due(LATER.plusSeconds(5)));
        assertThat(stage.hold("w8", LATER)).isEmpty();
        Claim last = stage.hold("w9", LATER.plusSeconds(5)).getFirst();
        assertThat(last.waits()).isEqualTo(7);
        assertThat(stage.begin(last, LATER))
                .hasValueSatisfying(message -> assertThat(message.attempt()).isEqualTo(1));
        assertThat(stage.state(id)).isEqualTo("sending");
    }

    @Test
    void whatWillNotBeBegunAnyMoreFailsAndForgetsItsText() {
        MessageId id = stage.queue("E1", "hello", NOON);
        giveBack(stage.hold("w1", LATER).getFirst(), new GivenBack.Never("gateway-closed"));
        assertThat(stage.dump.hash(Keys.message(partition, id.value())))
                .containsEntry("st", "failed")
                .containsEntry("code", "gateway-closed")
                .doesNotContainKey("b");
        assertThat(stage.hold("w2", LAPSED)).isEmpty();
    }

    @Test
    void aMessageWhoseTextNeverReachedItsHandIsDueAgainAndNotUnknown() {
        Unbegun unbegun = new Unbegun(stage.link);
        long end = LATER.plus(LEASE).toEpochMilli();
        Unbegun.Lease first = new Unbegun.Lease("w1", end);
        MessageId id = stage.queue("E1", "hello", NOON);
        claimed();
        unbegun.add(id, first); // as if Redis had fallen silent before the answer
        unbegun.giveBack(LATER);
        await().until(() -> stage.state(id).equals("waiting"));
        assertThat(stage.claim("w2", LATER)).hasSize(1);
        expire(LAPSED);
        Unbegun.Lease second = new Unbegun.Lease("w2", end);
        unbegun.add(id, second); // and stayed silent until the lease had lapsed
        unbegun.giveBack(LAPSED);
        await().until(() -> stage.state(id).equals("waiting"));
        assertThat(depth(LAPSED).unknown()).isZero();
        assertThat(stage.claim("w3", LAPSED)).hasSize(1);
        unbegun.add(id, first); // too late: it is in another hand
        unbegun.add(id, second);
        unbegun.giveBack(LAPSED);
        Answers.of(stage.link.ping());
        assertThat(stage.state(id)).isEqualTo("sending");
        assertThat(stage.claim("w4", LAPSED)).isEmpty();
    }

    @Test
    void givingBackWithoutRedisDoesNotHoldTheEventLoop() {
        MessageId leased = stage.queue("E1", "hello", NOON);
        claimed();
        RedisLink away = new RedisLink(stage.vertx, RedisAddress.parse("redis://127.0.0.1:1"));
        Answers.failureOf(away.ping());
        Unbegun unbegun = new Unbegun(away);
        unbegun.add(leased, new Unbegun.Lease("w1", LATER.plus(LEASE).toEpochMilli()));
        Promise<Void> over = Promise.promise();
        stage.vertx.runOnContext(v -> away.ping().onComplete(refused -> {
            unbegun.giveBack(LATER);
            unbegun.giveBack(LATER);
            over.complete();
        }));
        Answers.of(over.future());
    }

    @Test
    void aWorkerThatWasOnlySlowSettlesWhatItLeftUnknown() {
        MessageId id = stage.queue("E1", "hello", NOON);
        Outgoing slow = claimed();
        expire(LAPSED);
        settle(slow, new Settlement.Accepted("SM1"));
        assertThat(stage.state(id)).isEqualTo("accepted");
        assertThat(depth(LAPSED).unknown()).isZero();
    }

    @Test
    void aSettlementOfAnotherWorkerOrOfAnEarlierAttemptIsIgnored() {
        MessageId id = stage.queue("E1", "hello", NOON);
        Outgoing first = claimed();
        Answers.of(stage.outbox.settle(first, "w9", new Settlement.Accepted("SM9"), LATER));
        assertThat(stage.state(id)).isEqualTo("sending");
        settle(first, new Settlement.Again(LATER, "429"));
        Outgoing second = claimed();
        settle(first, new Settlement.Again(LATER, "429")); // the same settlement once more, after a timeout
        assertThat(stage.claim("w2", LATER)).as("it is being sent").isEmpty();
        settle(second, new Settlement.Accepted("SM2"));
        assertThat(stage.state(id)).isEqualTo("accepted");
    }

    @Test
    void aRefusalForAPersonWhoOptedOutIsAStop() {
        MessageId id = stage.queue("E1", "hello", NOON);
        settle(claimed(), new Settlement.Failed("21610", Mark.OPTED_OUT));
        assertThat(stage.state(id)).isEqualTo("failed");
        assertThat(stage.dump.members(Keys.optedOut(partition)))
                .containsExactly(stage.contact().value());
        assertThat(stage.dump.life(Keys.contact(stage.contact()))).isEqualTo(-1);
        boolean[] optedOut = new boolean[1];
        stage.play(Stage.usual(text("E2", "a", LATER)), known -> {
            optedOut[0] = known.optedOut();
            return Stage.counting(known);
        });
        assertThat(optedOut).containsExactly(true);
    }

    @Test
    void aRefusalForABadNumberMarksItAndStopsNobody() {
        stage.queue("E1", "hello", NOON);
        settle(claimed(), new Settlement.Failed("21211", Mark.BAD_NUMBER));
        assertThat(stage.dump.hash(Keys.contact(stage.contact()))).containsEntry("mark", "BAD_NUMBER");
        assertThat(stage.dump.has(Keys.optedOut(partition))).isFalse();
    }

    @Test
    void whoSaysStopWhileAMessageWaitsDoesNotGetIt() {
        MessageId id = stage.queue("E1", "hello", NOON);
        stage.cause(text("E2", "STOP", NOON.plusMillis(500)), new Effect.OptOut());
        assertThat(stage.claim("w1", LATER)).isEmpty();
        assertThat(stage.state(id)).isEqualTo("skipped");
        assertThat(depth(LAPSED)).isEqualTo(new Depth(0, Duration.ZERO, 0));
        assertThat(expire(LAPSED)).isZero();
    }

    @Test
    void whoIsErasedWhileAMessageWaitsDoesNotGetIt() {
        stage.queue("E1", "hello", NOON);
        stage.cause(text("E2", "erase", LATER), new Effect.Erase());
        assertThat(stage.claim("w1", LATER)).isEmpty();
    }

    @Test
    void oneDamagedMessageDoesNotHoldUpTheOthers() {
        MessageId damaged = stage.queue("E1", "lost", NOON);
        stage.queue("E2", "hello", NOON);
        stage.redis.command("HSET " + Keys.message(partition, damaged.value()) + " b garbage");
        assertThat(stage.claim("w1", LATER)).extracting(Outgoing::body).containsExactly("hello");
        assertThat(stage.state(damaged)).isEqualTo("failed");
        assertThat(expire(LAPSED)).as("only the good one is being sent").isEqualTo(1);
    }

    @Test
    void aMessageWhoseRecordIsGoneLeavesTheQueue() {
        MessageId id = stage.queue("E1", "hello", NOON);
        stage.redis.command("DEL " + Keys.message(partition, id.value()));
        assertThat(stage.claim("w1", LATER)).isEmpty();
        assertThat(stage.dump.keys()).noneMatch(key -> key.endsWith(":due") || key.endsWith(":lease"));
    }

    @Test
    void theDepthTellsHowManyWaitAndHowLongTheFirst() {
        stage.queue("E1", "a", NOON);
        stage.queue("E2", "b", NOON.plusSeconds(20));
        stage.queue("E3", "c", NOON.plusSeconds(900));
        assertThat(depth(NOON.plusSeconds(60))).isEqualTo(new Depth(3, Duration.ofSeconds(60), 0));
        assertThat(depth(NOON.minusSeconds(60)).oldest()).isZero();
    }

    @Test
    void aReceiptOfAMessageThatWeDoNotKnowMovesNothing() {
        assertThat(receipt(MessageId.of(partition, "aaaaaaaaaaaa"), Receipt.SENT))
                .isFalse();
        assertThat(stage.dump.keys()).isEmpty();
    }

    @Test
    void twoPeopleOfOnePartitionDoNotMixUp() {
        stage.play(late(text("E1", "x", NOON)), known -> turn(known.session(), "mine"));
        Outgoing mine = claimed();
        assertThat(mine.contact()).isEqualTo(stage.contact());
        assertThat(mine.to()).isEqualTo(Stage.SOKHA);
    }

    private Outgoing claimed() {
        List<Outgoing> batch = stage.claim("w1", LATER);
        assertThat(batch).hasSize(1);
        return batch.getFirst();
    }

    private void settle(Outgoing message, Settlement settlement) {
        Answers.of(stage.outbox.settle(message, "w1", settlement, LATER));
    }

    private boolean receipt(MessageId id, Receipt receipt) {
        return Answers.of(stage.outbox.receipt(id, receipt, LATER));
    }

    private void giveBack(Claim claim, GivenBack how) {
        Answers.of(stage.outbox.giveBack(claim, how, LATER));
    }

    private int expire(Instant now) {
        return Answers.of(stage.outbox.expire(partition, now));
    }

    private Depth depth(Instant now) {
        return Answers.of(stage.outbox.depth(List.of(partition), now));
    }
}
