package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.broadcast.Alerts;
import org.spean.broadcast.Audience;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.BroadcastState;
import org.spean.broadcast.BroadcastStore.Approved;
import org.spean.broadcast.Budget;
import org.spean.broadcast.Draft;
import org.spean.broadcast.StartResult;
import org.spean.broadcast.Stop;
import org.spean.model.Channel;
import org.spean.model.Language;

class RedisBroadcastStoreTest {
    private static final Instant NOW = Alerts.NOW;

    private final Vertx vertx = Vertx.vertx();
    private RedisLink link;
    private RedisBroadcastStore store;
    private RedisStopStore stops;

    @BeforeEach
    void open() {
        TestRedis.shared().flush();
        link = TestRedis.shared().link(vertx);
        KeyRing keys = KeyRing.random(new SecureRandom());
        Crypto crypto = new Crypto(new Pseudonyms(keys.index()), new ValueSeal(keys.encryption(), new SecureRandom()));
        store = new RedisBroadcastStore(link, crypto);
        stops = new RedisStopStore(link, crypto);
    }

    @AfterEach
    void close() {
        Answers.of(vertx.close());
    }

    @ParameterizedTest
    @EnumSource
    void anAlertIsReadAsItWasWrittenAndRedisSeesNothingOfIt(BroadcastState state) {
        Broadcast alert = Alerts.in(
                state, everything(new Audience.Rule(Set.of("01", "02"), Set.of("border"), Set.of(Language.KM))));
        Answers.of(store.add(alert));
        assertThat(Answers.of(store.find(alert.id()))).contains(alert);
        assertThat(new Dump(link).everything())
                .doesNotContain("closed")
                .doesNotContain("Border gate")
                .doesNotContain("chan");
    }

    @Test
    void theAudiencesOfACorrectionAreKept() {
        int number = 0;
        for (Audience audience :
                List.of(new Audience.SameAs(Alerts.ID), new Audience.NotReachedBy(Alerts.ID), Audience.Rule.ALL)) {
            Broadcast alert = with(Alerts.in(BroadcastState.DRAFT, everything(audience)), id(number++), NOW);
            Answers.of(store.add(alert));
            assertThat(Answers.of(store.find(alert.id()))).contains(alert);
        }
    }

    @Test
    void onlyTheLatestVersionIsFollowedByTheNext() {
        Broadcast first = version(1, BroadcastState.DRAFT);
        Answers.of(store.add(first));
        assertThat(Answers.of(store.change(first, version(2, BroadcastState.DRAFT))))
                .isTrue();
        assertThat(Answers.of(store.change(first, version(2, BroadcastState.SUBMITTED))))
                .isFalse();
        assertThat(Answers.of(store.find(Alerts.ID)).orElseThrow().state()).isEqualTo(BroadcastState.DRAFT);
        assertThat(Answers.of(store.find(id(1)))).isEmpty();
    }

    @Test
    void theNewestComesFirstPageByPage() {
        List<BroadcastId> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Answers.of(store.add(with(version(1, BroadcastState.DRAFT), id(i), NOW.plusSeconds(i))));
            newestFirst.addFirst(id(i));
        }
        List<BroadcastId> seen = new ArrayList<>();
        Optional<BroadcastId> last = Optional.empty();
        for (int page = 0; page < 3; page++) {
            List<Broadcast> found = Answers.of(store.page(last, 2));
            found.forEach(alert -> seen.add(alert.id()));
            last = Optional.of(seen.getLast());
            // One that is added meanwhile moves nobody.
            Answers.of(store.add(with(version(1, BroadcastState.DRAFT), id(10 + page), NOW.plusSeconds(10 + page))));
        }
        assertThat(seen).isEqualTo(newestFirst);
        assertThat(Answers.of(store.page(last, 2))).isEmpty();
        assertThat(Answers.of(store.page(Optional.of(id(31)), 2))).isEmpty();
    }

    @Test
    void anAlertIsAliveFromItsApprovalUntilItIsClosed() {
        Broadcast draft = version(1, BroadcastState.DRAFT);
        Answers.of(store.add(draft));
        assertThat(Answers.of(store.alive())).isEmpty();
        Broadcast sending = version(2, BroadcastState.SENDING);
        Answers.of(store.change(draft, sending));
        Broadcast over = version(3, BroadcastState.FINISHED);
        assertThat(Answers.of(store.alive())).containsExactly(sending);
        Answers.of(store.change(sending, over));
        assertThat(Answers.of(store.alive())).containsExactly(over);
        Answers.of(store.close(over, BigDecimal.ZERO));
        assertThat(Answers.of(store.alive())).isEmpty();
        assertThat(Answers.of(store.find(over.id()))).contains(over);
    }

    @Test
    void everyKeyOfAnAlertLivesTwoYears() {
        Answers.of(store.add(version(1, BroadcastState.DRAFT)));
        long days = Duration.ofMillis(Long.parseLong(TestRedis.shared()
                        .command("PTTL " + BroadcastKeys.record(Alerts.ID))
                        .replaceAll("[^0-9]", "")))
                .toDays();
        assertThat(days).isBetween(729L, 730L);
        // The next one that comes after two years takes its place in the list away.
        Answers.of(store.add(with(version(1, BroadcastState.DRAFT), id(1), NOW.plus(Duration.ofDays(731)))));
        assertThat(Answers.of(store.page(Optional.empty(), 10)))
                .extracting(Broadcast::id)
                .containsExactly(id(1));
    }

    @Test
    void theBudgetOfTheDayAndOfTheMonthRefuseAndWhatWasNotSpentIsFreeAgain() {
        Budget day = new Budget(new BigDecimal("1.50"), BigDecimal.ZERO);
        assertThat(approve(id(0), NOW, day)).isEqualTo(Approved.WRITTEN);
        assertThat(approve(id(1), NOW, day)).isEqualTo(Approved.OVER_DAY);
        assertThat(Answers.of(store.find(id(1))).orElseThrow().state()).isEqualTo(BroadcastState.SUBMITTED);
        // 17:00 UTC is midnight in Phnom Penh.
        Instant midnight = Instant.parse("2026-11-30T17:00:00Z");
        assertThat(approve(id(2), midnight.minusSeconds(1), day)).isEqualTo(Approved.OVER_DAY);
        assertThat(approve(id(3), midnight, day)).isEqualTo(Approved.WRITTEN);
        Budget month = new Budget(BigDecimal.ZERO, new BigDecimal("1.99"));
        assertThat(approve(id(4), NOW, month)).isEqualTo(Approved.OVER_MONTH);
        Broadcast first = Answers.of(store.find(id(0))).orElseThrow();
        Answers.of(store.close(first, new BigDecimal("0.50")));
        assertThat(approve(id(5), NOW, day)).isEqualTo(Approved.WRITTEN);
        assertThat(approve(id(6), NOW, day)).isEqualTo(Approved.OVER_DAY);
    }

    @Test
    void anApprovalThatIsVoidFreesWhatItReservedOnceAndNobodyLooksAfterItAnyMore() {
        Budget day = new Budget(new BigDecimal("1.50"), new BigDecimal("1.50"));
        Instant before = NOW.minus(Duration.ofDays(1));
        assertThat(approve(id(0), NOW, day)).isEqualTo(Approved.WRITTEN);
        Broadcast approved = Answers.of(store.find(id(0))).orElseThrow();
        Broadcast edited = with(version(3, BroadcastState.DRAFT), id(0), before);
        assertThat(approve(id(1), NOW, day)).isEqualTo(Approved.OVER_DAY);
        assertThat(Answers.of(store.change(approved, edited))).isTrue();
        assertThat(Answers.of(store.alive())).isEmpty();
        assertThat(approve(id(2), NOW, day)).isEqualTo(Approved.WRITTEN);
        assertThat(Answers.of(store.change(approved, edited))).as("once").isFalse();
        assertThat(approve(id(3), NOW, day)).isEqualTo(Approved.OVER_DAY);
    }

    @Test
    void ofThoseThatSendOneAgainOnlyOneIsUnderWay() {
        Audience.NotReachedBy again = new Audience.NotReachedBy(id(30));
        assertThat(approve(again, id(0))).isEqualTo(Approved.WRITTEN);
        assertThat(approve(again, id(1))).isEqualTo(Approved.SENT_AGAIN_NOW);
        assertThat(approve(new Audience.NotReachedBy(id(31)), id(2))).isEqualTo(Approved.WRITTEN);
        Answers.of(store.close(Answers.of(store.find(id(0))).orElseThrow(), BigDecimal.ZERO));
        assertThat(approve(again, id(3))).isEqualTo(Approved.WRITTEN);
        assertThat(again()).containsExactlyInAnyOrder(id(0), id(3));
        Broadcast third = Answers.of(store.find(id(3))).orElseThrow();
        Answers.of(store.change(third, with(version(3, BroadcastState.DRAFT), id(3), NOW)));
        assertThat(again()).containsExactly(id(0));
        assertThat(approve(again, id(4))).isEqualTo(Approved.WRITTEN);
    }

    private List<BroadcastId> again() {
        return Answers.of(new Resends(link).of(id(30)));
    }

    private Approved approve(Audience audience, BroadcastId id) {
        Broadcast submitted = copy(Alerts.in(BroadcastState.SUBMITTED, everything(audience)), id, 1, NOW);
        Answers.of(store.add(submitted));
        Broadcast approved = copy(Alerts.in(BroadcastState.APPROVED, everything(audience)), id, 2, NOW);
        return Answers.of(store.approve(submitted, approved, Budget.NONE));
    }

    @Test
    void stoppedIsStoppedOnceAndTwoPeopleStartAgain() {
        assertThat(Answers.of(stops.read(NOW))).isEmpty();
        assertThat(Answers.of(stops.start("ana", NOW))).isEqualTo(new StartResult.NotStopped());
        Answers.of(stops.stop("ana", "Wrong text", NOW));
        Stop stop = Answers.of(stops.stop("bo", "", NOW.plusSeconds(1)));
        assertThat(stop).isEqualTo(new Stop("ana", NOW, "Wrong text", Optional.empty()));
        Instant until = NOW.plusSeconds(2).plus(Stop.CONFIRM);
        assertThat(Answers.of(stops.start("ana", NOW.plusSeconds(2)))).isEqualTo(new StartResult.Asked(until));
        assertThat(Answers.of(stops.start("ana", NOW.plusSeconds(3)))).isEqualTo(new StartResult.SamePerson(until));
        assertThat(Answers.of(stops.read(NOW.plusSeconds(3))).orElseThrow().startAsked())
                .contains(new Stop.StartAsked("ana", NOW.plusSeconds(2)));
        assertThat(Answers.of(stops.start("bo", until.minusMillis(1)))).isEqualTo(new StartResult.Started());
        assertThat(Answers.of(stops.read(until))).isEmpty();
    }

    @Test
    void aRequestToStartAgainIsVoidAfterFifteenMinutesAndWhenSomebodyStopsAgain() {
        Answers.of(stops.stop("ana", "", NOW));
        Answers.of(stops.start("ana", NOW));
        Instant late = NOW.plus(Stop.CONFIRM);
        assertThat(Answers.of(stops.read(late)).orElseThrow().startAsked()).isEmpty();
        assertThat(Answers.of(stops.start("bo", late))).isEqualTo(new StartResult.Asked(late.plus(Stop.CONFIRM)));
        Answers.of(stops.stop("chan", "", late));
        assertThat(Answers.of(stops.start("ana", late.plusSeconds(1)))).isInstanceOf(StartResult.Asked.class);
        assertThat(Answers.of(stops.read(late))).isPresent();
    }

    private Approved approve(BroadcastId id, Instant when, Budget budget) {
        Broadcast submitted = with(version(1, BroadcastState.SUBMITTED), id, when);
        Answers.of(store.add(submitted));
        Broadcast approved = with(version(2, BroadcastState.APPROVED), id, when);
        return Answers.of(store.approve(submitted, approved, budget));
    }

    private static Broadcast version(long version, BroadcastState state) {
        return copy(Alerts.in(state, Alerts.draft()), Alerts.ID, version, NOW);
    }

    private static Broadcast with(Broadcast alert, BroadcastId id, Instant when) {
        return copy(alert, id, alert.version(), when);
    }

    private static Broadcast copy(Broadcast alert, BroadcastId id, long version, Instant when) {
        return new Broadcast(
                id,
                version,
                alert.state(),
                alert.draft(),
                alert.createdBy(),
                when,
                alert.hands(),
                alert.submittedBy(),
                alert.hash(),
                alert.estimate(),
                alert.approvedBy(),
                alert.approvedAt().map(at -> when),
                alert.startedAt(),
                alert.endedAt(),
                alert.reason(),
                alert.round());
    }

    private static Draft everything(Audience audience) {
        return new Draft(
                "Border gate",
                Alerts.draft().texts(),
                Channel.VOICE,
                audience,
                Optional.of(NOW),
                Duration.ofMinutes(90),
                Optional.of("Gate closed"),
                true,
                true);
    }

    private static BroadcastId id(int number) {
        StringBuilder letters = new StringBuilder("aaaaaaaaaa");
        IntStream.of(number / 26, number % 26).forEach(n -> letters.append((char) ('a' + n)));
        return new BroadcastId(letters.toString());
    }
}
