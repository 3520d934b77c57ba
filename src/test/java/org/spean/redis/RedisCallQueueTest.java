package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.number;
import static org.spean.redis.Stage.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.calls.CallId;
import org.spean.calls.CallNews;
import org.spean.calls.OutgoingCall;
import org.spean.content.CaseKind;
import org.spean.dialogue.Effect;
import org.spean.model.PhoneNumber;

/** Wishes to be called: one for a person, at most three tries, never two calls at once. Noon is noon in Phnom Penh. */
class RedisCallQueueTest {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Effect NOW = new Effect.CallBack(OptionalInt.empty());

    private final Stage stage = Stage.open();
    private final AtomicInteger ids = new AtomicInteger();
    private final RedisCallQueue queue = new RedisCallQueue(
            stage.link, stage.crypto, () -> "tries" + (char) ('a' + ids.getAndIncrement()) + "aaaaaa");
    private final int partition = stage.contact().partition();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whoAsksToBeCalledIsCalledOnceByTheGatewayTheyUsed() {
        ask(NOON, NOW);
        OutgoingCall call = claimOne(NOON);
        assertThat(call.to()).isEqualTo(Stage.SOKHA);
        assertThat(call.gateway()).isEqualTo("main");
        assertThat(call.number()).isEqualTo(1);
        assertThat(claim(NOON)).isEmpty();
    }

    @Test
    void whoAsksForAnHourIsNotCalledBefore() {
        ask(NOON, new Effect.CallBack(OptionalInt.of(15)));
        assertThat(claim(after(179))).isEmpty();
        assertThat(claim(after(180))).hasSize(1);
    }

    @Test
    void whoAskedForAnHourIsNotRungAtAnotherThoughWeWereAwayThen() {
        ask(NOON, new Effect.CallBack(OptionalInt.of(15)));
        assertThat(claim(after(240))).as("16:00").isEmpty();
        assertThat(claim(after(24 * 60 + 179))).as("14:59 tomorrow").isEmpty();
        assertThat(claim(after(24 * 60 + 180))).hasSize(1);
    }

    @Test
    void aTryAfterTheHourThatWasAskedForComesAtThatHourTomorrow() {
        ask(NOON, new Effect.CallBack(OptionalInt.of(20)));
        Instant first = after(7 * 60 + 50);
        news(claimOne(first).id(), CallNews.MISSED, first);
        assertThat(claim(after(20 * 60))).as("08:00 tomorrow").isEmpty();
        assertThat(claimOne(after(24 * 60 + 7 * 60 + 50)).number()).isEqualTo(2);
    }

    @Test
    void aLaterWishTakesThePlaceOfAnEarlierOne() {
        ask(NOON, NOW);
        ask(after(1), new Effect.CallBack(OptionalInt.of(15)));
        assertThat(claim(after(2))).isEmpty();
        assertThat(claim(after(180))).hasSize(1);
        assertThat(stage.dump.has(Keys.callDue(partition))).isFalse();
    }

    @Test
    void stopAndAWishForNoCallTakeItBack() {
        for (Effect end : List.of(new Effect.OptOut(), new Effect.NoCallBack())) {
            ask(NOON, NOW);
            ask(after(1), end);
            assertThat(claim(after(2))).as(end.toString()).isEmpty();
        }
        ask(after(3), NOW);
        assertThat(claim(after(4))).as("they asked for it after the STOP").hasSize(1);
    }

    @Test
    void anAnonymousCallerIsNeverCalled() {
        PhoneNumber nobody = PhoneNumber.ofE164("+99912345678901").orElseThrow();
        stage.cause(text(nobody, "E1", "a", NOON), NOW);
        assertThat(stage.dump.keys()).noneMatch(key -> key.contains(":call"));
    }

    @Test
    void threeTriesFifteenMinutesApartAndThenACaseThatSaysSo() {
        stage.cause(text("C", "a", NOON), new Effect.OpenCase("case1", CaseKind.CALLBACK, Map.of()), NOW);
        CallId last = null;
        for (int number = 1; number <= 3; number++) {
            Instant at = after(15 * (number - 1));
            assertThat(claim(at.minusSeconds(1))).isEmpty();
            OutgoingCall call = claimOne(at);
            assertThat(call.number()).isEqualTo(number);
            assertThat(news(call.id(), CallNews.RINGING, at)).isTrue();
            assertThat(news(call.id(), CallNews.MISSED, at)).isTrue();
            assertThat(news(call.id(), CallNews.MISSED, at))
                    .as("the same news again")
                    .isFalse();
            last = call.id();
        }
        assertThat(claim(after(24 * 60))).isEmpty();
        byte[] fact = stage.dump.hashBytes(Keys.caseRecord(partition, "case1")).get("f:call:" + last.value());
        assertThat(stage.crypto.openText("case/case1", fact)).isEqualTo("{\"call-back\":\"not-reached\"}");
        assertThat(callKeys()).isEmpty();
    }

    @Test
    void aTryThatWouldComeAfterEightInTheEveningComesNextMorning() {
        Instant late = NOON.plus(Duration.ofMinutes(7 * 60 + 50));
        ask(late, NOW);
        news(claimOne(late).id(), CallNews.MISSED, late);
        assertThat(claim(NOON.plus(Duration.ofMinutes(20 * 60 - 1)))).isEmpty();
        assertThat(claim(NOON.plus(Duration.ofMinutes(20 * 60)))).hasSize(1);
    }

    @Test
    void aPersonWhoSaidThatTheyTookTheCallIsNotCalledAgainWhateverComesLater() {
        ask(NOON, NOW);
        CallId id = claimOne(NOON).id();
        ask(after(1), new Effect.Reached());
        for (CallNews news : CallNews.values()) {
            assertThat(news(id, news, after(2))).as(news.name()).isFalse();
        }
        assertThat(claim(after(24 * 60))).isEmpty();
        Answers.of(stage.contacts.erase(Stage.SOKHA));
        assertThat(callKeys()).isEmpty();
    }

    @Test
    void whoeverPicksUpAndHangsUpIsCalledAgain() {
        ask(NOON, NOW);
        CallId first = claimOne(NOON).id();
        news(first, CallNews.RINGING, NOON);
        news(first, CallNews.RINGING, after(1));
        assertThat(news(first, CallNews.MISSED, after(2))).isTrue();
        assertThat(claim(after(16))).isEmpty();
        assertThat(claimOne(after(17)).number()).isEqualTo(2);
    }

    @Test
    void aKeyPressedWhileWeCouldNotAnswerIsNoTalk() {
        ask(NOON, NOW);
        CallId id = claimOne(NOON).id();
        stage.play(
                Stage.late(text("K", "1", after(1))),
                known -> Stage.turn(known.session(), "hello", new Effect.Reached()));
        assertThat(news(id, CallNews.MISSED, after(2))).isTrue();
        assertThat(claim(after(18))).hasSize(1);
    }

    @Test
    void aWishSpokenInTheCallWeMadeStays() {
        ask(NOON, NOW);
        CallId id = claimOne(NOON).id();
        ask(after(1), new Effect.Reached());
        ask(after(2), new Effect.CallBack(OptionalInt.of(15)));
        news(id, CallNews.MISSED, after(3));
        OutgoingCall next = claimOne(after(180));
        assertThat(next.number()).isEqualTo(1);
    }

    @Test
    void whoAsksAgainWhileTheirPhoneRingsIsNotCalledTwiceAtOnce() {
        ask(NOON, NOW);
        CallId id = claimOne(NOON).id();
        news(id, CallNews.RINGING, NOON);
        ask(after(1), NOW);
        assertThat(claim(after(2))).isEmpty();
        news(id, CallNews.MISSED, after(3));
        assertThat(claim(after(3))).hasSize(1);
    }

    @Test
    void aCallerThatDiedBetweenThePostAndItsAnswerCountsAsOneTry() {
        ask(NOON, NOW);
        CallId lost = claimOne(NOON).id();
        assertThat(claim(NOON.plusSeconds(59))).isEmpty();
        assertThat(claim(NOON.plusSeconds(61))).as("it may have rung").isEmpty();
        assertThat(claim(NOON.plusSeconds(60 + 14 * 60))).isEmpty();
        OutgoingCall second = claimOne(NOON.plusSeconds(62 + 15 * 60));
        assertThat(second.number()).isEqualTo(2);
        assertThat(news(lost, CallNews.MISSED, after(17))).as("too late").isFalse();
    }

    @Test
    void aCallWithoutNewsForFiveMinutesCountsAsOneTry() {
        ask(NOON, NOW);
        news(claimOne(NOON).id(), CallNews.RINGING, NOON);
        claim(after(4));
        assertThat(claim(after(6))).isEmpty();
        assertThat(claimOne(after(21)).number()).isEqualTo(2);
    }

    @Test
    void whoCannotBeCalledIsNotTriedAgain() {
        ask(NOON, NOW);
        news(claimOne(NOON).id(), CallNews.REFUSED, NOON);
        assertThat(claim(after(24 * 60))).isEmpty();
        assertThat(callKeys()).isEmpty();
    }

    @Test
    void theNewsOfAnEarlierTryDoesNotEndALaterOne() {
        ask(NOON, NOW);
        CallId first = claimOne(NOON).id();
        news(first, CallNews.MISSED, NOON);
        CallId second = claimOne(after(15)).id();
        assertThat(news(first, CallNews.MISSED, after(15))).isFalse();
        assertThat(news(second, CallNews.RINGING, after(15))).isTrue();
    }

    @Test
    void anErasureTakesTheCallAndItsTrace() {
        ask(NOON, NOW);
        CallId id = claimOne(NOON).id();
        news(id, CallNews.MISSED, NOON);
        Answers.of(stage.contacts.erase(Stage.SOKHA));
        assertThat(callKeys()).isEmpty();
        assertThat(claim(after(60))).isEmpty();
        assertThat(news(id, CallNews.MISSED, after(60))).isFalse();
    }

    @Test
    void everythingAboutACallIsForgottenInDays() {
        ask(NOON, NOW);
        claimOne(NOON);
        assertThat(stage.dump.life(Keys.callBack(stage.contact())))
                .isBetween(1L, Duration.ofDays(3).toMillis());
        assertThat(callKeys().stream().filter(key -> key.contains("calltry")))
                .hasSize(1)
                .allSatisfy(key -> assertThat(stage.dump.life(key))
                        .isBetween(1L, Duration.ofHours(1).toMillis()));
    }

    @Test
    void othersOfTheSamePartitionAreCalledMeanwhile() {
        PhoneNumber other = java.util.stream.IntStream.range(2, 100_000)
                .mapToObj(n -> PhoneNumber.ofE164("+855120" + (100_000 + n)).orElseThrow())
                .filter(number -> stage.contact(number).partition() == partition)
                .findFirst()
                .orElseThrow();
        ask(NOON, NOW);
        stage.cause(text(other, "O1", "a", after(1)), NOW);
        assertThat(claimOne(after(2)).to()).isEqualTo(Stage.SOKHA);
        assertThat(claimOne(after(2)).to()).isEqualTo(other);
        assertThat(number(1)).isEqualTo(Stage.SOKHA);
    }

    private int events;

    private void ask(Instant at, Effect effect) {
        stage.cause(text("E" + events++, "a", at), effect);
    }

    private List<OutgoingCall> claim(Instant now) {
        return Answers.of(queue.claim(partition, 1, LEASE, now));
    }

    private OutgoingCall claimOne(Instant now) {
        List<OutgoingCall> calls = claim(now);
        assertThat(calls).hasSize(1);
        return calls.getFirst();
    }

    private boolean news(CallId id, CallNews news, Instant now) {
        return Answers.of(queue.settle(id, news, now));
    }

    private List<String> callKeys() {
        return stage.dump.keys().stream().filter(key -> key.contains(":call")).toList();
    }

    private static Instant after(int minutes) {
        return NOON.plus(Duration.ofMinutes(minutes));
    }
}
