package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.RedisSessionStoreTest.said;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.counting;
import static org.spean.redis.Stage.late;
import static org.spean.redis.Stage.text;
import static org.spean.redis.Stage.turn;
import static org.spean.redis.Stage.usual;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.conversation.Arrival;
import org.spean.conversation.SessionStore.Played;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Turn;
import org.spean.outbox.Outgoing;

/** The real answer of an arrival whose webhook got the safety answer: it leaves by the outbox, once. */
class LateAnswerTest {
    private final Stage stage = Stage.open();
    private final Arrival arrival = text("E1", "hello", NOON);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aReplayQueuesItsRepliesInOrderAndRingsTheBell() {
        Played played = stage.play(
                late(arrival),
                known -> new Turn(
                        known.session(),
                        List.of(
                                new Reply.Message("a", "one"),
                                new Reply.Message("b", "two"),
                                new Reply.Message("c", "three")),
                        List.of()));
        assertThat(played).isInstanceOf(Played.Answered.class);
        assertThat(stage.rings).containsExactly(stage.contact().partition());
        List<Outgoing> out = stage.claim("w1", NOON.plusSeconds(1));
        assertThat(out).extracting(Outgoing::body).containsExactly("one", "two", "three");
        assertThat(out).extracting(Outgoing::to).containsOnly(Stage.SOKHA);
        assertThat(out).extracting(Outgoing::gateway).containsOnly("main");
        assertThat(out).extracting(Outgoing::attempt).containsOnly(1);
    }

    @Test
    void aReplayThatIsPlayedAgainQueuesNothingMore() {
        stage.play(late(arrival), Stage::counting);
        stage.play(late(arrival), Stage::counting);
        assertThat(stage.claim("w1", NOON.plusSeconds(1))).hasSize(1);
    }

    @Test
    void aCommitThatOutlivedOurPatienceSendsItsAnswerOnce() {
        stage.play(usual(arrival), Stage::counting); // we gave up on it, but it was written
        for (int i = 0; i < 3; i++) {
            assertThat(stage.play(late(arrival), Stage::counting)).isInstanceOf(Played.Repeated.class);
        }
        List<Outgoing> out = stage.claim("w1", NOON.plusSeconds(1));
        assertThat(out).extracting(Outgoing::body).containsExactly("turn 1");
        assertThat(stage.dump.text(Keys.session(stage.contact()))).startsWith("1|");
        assertThat(stage.dump.life(Keys.event(stage.contact(), stage.name(arrival.event()))))
                .isGreaterThan(29L * 24 * 3600 * 1000);
    }

    @Test
    void whatLeftByTheOutboxIsNotSaidAgainToTheSameWebhook() {
        stage.play(late(arrival), Stage::counting);
        Played again = stage.play(usual(arrival), Stage::counting);
        assertThat(again).isInstanceOf(Played.Repeated.class);
        assertThat(said(again)).isEmpty();
        assertThat(said(stage.play(usual(text("E2", "x", NOON)), Stage::counting)))
                .isEqualTo("turn 2");
    }

    @Test
    void anAnswerOlderThanItsDayIsNotSentAnyMore() {
        stage.play(usual(arrival), Stage::counting);
        stage.redis.command("DEL " + Keys.answer(stage.contact(), stage.name(arrival.event())));
        assertThat(stage.play(late(arrival), Stage::counting)).isEqualTo(new Played.TooOld());
        assertThat(stage.claim("w1", NOON.plusSeconds(1))).isEmpty();
    }

    @Test
    void aStopFromTheSpoolIsKeptAndNothingIsSentAfterIt() {
        stage.play(late(text("E0", "MENU", NOON.minusSeconds(5))), Stage::counting);
        stage.play(late(arrival), known -> turn(known.session(), "You are stopped", new Effect.OptOut()));
        assertThat(stage.claim("w1", NOON.plusSeconds(1))).isEmpty();
        assertThat(stage.dump.members(Keys.optedOut(stage.contact().partition())))
                .containsExactly(stage.contact().value());
        assertThat(stage.dump.keys()).noneMatch(key -> key.endsWith(":due") || key.endsWith(":lease"));
    }

    @Test
    void whoAsksSomethingAfterAStopStillGetsTheAnswer() {
        stage.cause(text("E0", "STOP", NOON.minusSeconds(5)), new Effect.OptOut());
        stage.play(late(arrival), Stage::counting);
        assertThat(stage.claim("w1", NOON.plusSeconds(1))).hasSize(1);
    }

    @Test
    void aSilentTurnQueuesNothing() {
        stage.play(late(arrival), known -> new Turn(counting(known).session(), List.of(), List.of()));
        assertThat(stage.claim("w1", NOON.plusSeconds(1))).isEmpty();
    }
}
