package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.counting;
import static org.spean.redis.Stage.text;
import static org.spean.redis.Stage.turn;
import static org.spean.redis.Stage.usual;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.content.CaseKind;
import org.spean.conversation.Answer;
import org.spean.conversation.SessionStore.Known;
import org.spean.conversation.SessionStore.Played;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Session;
import org.spean.dialogue.Turn;
import org.spean.model.EventId;
import org.spean.model.Language;

/** One turn: read, played, written, once. */
class RedisSessionStoreTest {
    private final Stage stage = Stage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aTurnIsExactlyTwoTripsAndARepeatOne() {
        stage.play(usual(text("E0", "hello", NOON)), Stage::counting); // the scripts are known now
        stage.redis.command("CONFIG RESETSTAT");
        stage.commands.set(0);
        stage.play(usual(text("E1", "hello", NOON)), Stage::counting);
        assertThat(stage.commands).hasValue(2);
        stage.play(usual(text("E1", "hello", NOON)), Stage::counting);
        assertThat(stage.commands).hasValue(3);
        assertThat(stage.redis.command("INFO commandstats"))
                .containsPattern("cmdstat_evalsha:calls=3,")
                .doesNotContain("cmdstat_eval:");
    }

    @Test
    void theSessionIsThereAtTheNextText() {
        assertThat(said(stage.play(usual(text("E1", "a", NOON)), Stage::counting)))
                .isEqualTo("turn 1");
        assertThat(said(stage.play(usual(text("E2", "b", NOON)), Stage::counting)))
                .isEqualTo("turn 2");
    }

    @Test
    void secondWebhookGetsTheSameAnswerAndNothingHappensTwice() {
        List<Reply> replies = List.of(
                new Reply.Message("a", "ជំនួយ\n1 \"ok\" 😀"),
                new Reply.Message("b", ""),
                new Reply.Message("c", "three"));
        Effect note = new Effect.AddToCase("case1", "what", "words");
        Played first =
                stage.play(usual(text("E1", "a", NOON)), known -> new Turn(known.session(), replies, List.of(note)));
        AtomicInteger runs = new AtomicInteger();
        Played second = stage.play(usual(text("E1", "a", NOON.plusSeconds(9))), known -> {
            runs.incrementAndGet();
            return turn(known.session(), "other");
        });
        assertThat(first).isEqualTo(new Played.Answered(new Answer(Answer.Kind.NEW, replies)));
        assertThat(second).isEqualTo(new Played.Repeated(new Answer(Answer.Kind.REPEATED, replies)));
        assertThat(runs).hasValue(0);
        assertThat(stage.dump.members(Keys.caseTexts(stage.contact().partition(), "case1")))
                .hasSize(1);
    }

    @Test
    void twentyOfTheSameEventAtOnceAreOneStep() {
        Effect note = new Effect.AddToCase("case1", "what", "words");
        List<Future<Played>> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(stage.start(usual(text("E1", "a", NOON)), known -> {
                Turn counted = counting(known);
                return new Turn(counted.session(), counted.replies(), List.of(note));
            }));
        }
        List<Played> played = all.stream().map(Answers::of).toList();
        assertThat(played).filteredOn(Played.Answered.class::isInstance).hasSize(1);
        assertThat(played).filteredOn(Played.Repeated.class::isInstance).hasSize(19);
        assertThat(played).extracting(RedisSessionStoreTest::said).containsOnly("turn 1");
        assertThat(stage.dump.members(Keys.caseTexts(stage.contact().partition(), "case1")))
                .hasSize(1);
        assertThat(stage.dump.text(Keys.session(stage.contact()))).startsWith("1|");
    }

    @Test
    void fifteenEventsOfOneNumberAtTheSameInstantAreAllAnsweredAndNoneIsLost() {
        List<Future<Played>> all = IntStream.range(0, 15)
                .mapToObj(i -> stage.start(usual(text("E" + i, "a", NOON)), Stage::counting))
                .toList();
        assertThat(all.stream().map(Answers::of).map(RedisSessionStoreTest::said))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 15).mapToObj(i -> "turn " + i).toList());
    }

    @Test
    void aLostRaceRunsTheTurnAgainOnWhatTheOtherWrote() {
        List<Integer> seen = new ArrayList<>();
        Played played = stage.play(usual(text("E1", "a", NOON)), known -> {
            seen.add(known.session().page());
            if (seen.size() == 1) {
                overtake();
            }
            return counting(known);
        });
        assertThat(seen).containsExactly(0, 1);
        assertThat(said(played)).isEqualTo("turn 2");
    }

    /** Another instance plays another text of the same person while the first is being played. */
    private void overtake() {
        Vertx elsewhere = Vertx.vertx();
        RedisSessionStore other = new RedisSessionStore(
                stage.redis.link(elsewhere, Duration.ofSeconds(5)), stage.crypto, () -> "", partition -> {});
        assertThat(said(Answers.of(other.update(usual(text("E2", "b", NOON)), Stage::counting))))
                .isEqualTo("turn 1");
        Answers.of(elsewhere.close());
    }

    @Test
    void afterItsDayTheEventIsTooOldAndNothingIsPlayed() {
        stage.play(usual(text("E1", "a", NOON)), Stage::counting);
        EventId event = new EventId("E1");
        assertThat(stage.dump.life(Keys.answer(stage.contact(), stage.name(event))))
                .isBetween(hours(24) - 20_000, hours(24));
        assertThat(stage.dump.life(Keys.event(stage.contact(), stage.name(event))))
                .isBetween(hours(720) - 20_000, hours(720));
        assertThat(stage.dump.life(Keys.session(stage.contact()))).isBetween(hours(72) - 20_000, hours(72));
        stage.redis.command("DEL " + Keys.answer(stage.contact(), stage.name(event)));
        assertThat(stage.play(usual(text("E1", "a", NOON)), Stage::counting)).isEqualTo(new Played.TooOld());
        assertThat(stage.dump.text(Keys.session(stage.contact()))).startsWith("1|");
    }

    @Test
    void aTurnThatThrowsFailsTheFutureAndWritesNothing() {
        Throwable failure = Answers.failureOf(stage.start(usual(text("E1", "a", NOON)), known -> {
            throw new IllegalStateException("bug");
        }));
        assertThat(failure).isInstanceOf(IllegalStateException.class);
        assertThat(stage.dump.keys()).isEmpty();
    }

    @Test
    void aWriteThatRedisRefusesLeavesTheEventUnplayed() {
        stage.redis.command("SET " + Keys.caseTexts(stage.contact().partition(), "case1") + " text");
        Answers.failureOf(stage.start(
                usual(text("E1", "a", NOON)),
                known -> turn(known.session(), "ok", new Effect.AddToCase("case1", "what", "words"))));
        assertThat(stage.dump.has(Keys.event(stage.contact(), stage.name(new EventId("E1")))))
                .isFalse();
        assertThat(said(stage.play(usual(text("E1", "a", NOON)), Stage::counting)))
                .isEqualTo("turn 1");
    }

    @Test
    void aBrokenStoredSessionIsAFreshOneInTheLanguageOfThePerson() {
        stage.cause(text("E1", "a", NOON), new Effect.Remember(Optional.of(Language.EN), Optional.empty()));
        for (String broken : List.of("garbage", "7|garbage", "|", "x|a", "99")) {
            stage.redis.command("SET " + Keys.session(stage.contact()) + " " + broken);
            List<Known> seen = new ArrayList<>();
            String event = "B" + Math.abs(broken.hashCode());
            Played played = stage.play(usual(text(event, "a", NOON)), known -> {
                seen.add(known);
                return counting(known);
            });
            assertThat(seen).as(broken).extracting(Known::session).containsExactly(fresh());
            assertThat(said(played)).isEqualTo("turn 1");
            assertThat(said(stage.play(usual(text(event + "b", "a", NOON)), Stage::counting)))
                    .isEqualTo("turn 2");
        }
    }

    @Test
    void anExpiredSessionStartsWithTheLanguageAndCountryTheContactKeeps() {
        stage.cause(
                text("E1", "a", NOON),
                new Effect.Remember(Optional.of(Language.EN), Optional.of(new org.spean.model.Country("TH"))));
        stage.redis.command("DEL " + Keys.session(stage.contact()));
        List<Known> seen = new ArrayList<>();
        stage.play(usual(text("E2", "a", NOON)), known -> {
            seen.add(known);
            return counting(known);
        });
        assertThat(seen)
                .extracting(Known::session)
                .containsExactly(Session.fresh(Optional.of(Language.EN), Optional.empty()));
        assertThat(seen).extracting(Known::said).containsExactly(Optional.of(new org.spean.model.Country("TH")));
    }

    @Test
    void theFactsOfTwoCasesOfOneTurnAreBothKept() {
        stage.cause(
                text("E1", "a", NOON),
                new Effect.OpenCase("case1", CaseKind.REPORT, java.util.Map.of("kind", "broker")),
                new Effect.OpenCase("case1", CaseKind.CALLBACK, java.util.Map.of("hour", "9")));
        assertThat(stage.dump.hash(Keys.caseRecord(stage.contact().partition(), "case1")))
                .containsKeys("f:E1#0", "f:E1#1", "k:REPORT", "k:CALLBACK");
    }

    private static Session fresh() {
        return Session.fresh(Optional.of(Language.EN), Optional.empty());
    }

    private static long hours(int hours) {
        return Duration.ofHours(hours).toMillis();
    }

    static String said(Played played) {
        Answer answer = switch (played) {
            case Played.Answered now -> now.answer();
            case Played.Repeated before -> before.answer();
            case Played.TooOld old -> Answer.SILENCE;
            case Played.Muted muted -> Answer.SILENCE;
        };
        return answer.replies().stream()
                .map(reply -> ((Reply.Message) reply).body())
                .reduce("", (a, b) -> a + b);
    }
}
