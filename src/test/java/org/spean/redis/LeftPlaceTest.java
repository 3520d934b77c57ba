package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.late;
import static org.spean.redis.Stage.text;
import static org.spean.redis.Stage.usual;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.content.StepId;
import org.spean.conversation.Arrival;
import org.spean.conversation.FloodGuard;
import org.spean.conversation.SessionStore.Play;
import org.spean.dialogue.CutOff;
import org.spean.dialogue.Input;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Session;
import org.spean.dialogue.Turn;
import org.spean.model.Channel;
import org.spean.model.EventId;

/** The place that a call leaves is written with its session and read with the next one: no trip more. */
class LeftPlaceTest {
    private static final Session THERE = new Session(
            Optional.empty(),
            Optional.empty(),
            Optional.of(StepId.of("numbers.where")),
            List.of(),
            0,
            0,
            Map.of(),
            List.of(),
            Optional.empty());

    private final Stage stage = Stage.open();
    private final String key = Keys.left(stage.contact());

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aCallLeavesItForADayInTheTripsItTakesAnyway() {
        stage.play(usual(text("E0", "hello", NOON)), known -> turn(Turn.WayBack.AS_IT_WAS));
        stage.commands.set(0);
        stage.play(usual(step(1, NOON)), known -> turn(Turn.WayBack.HERE));
        stage.play(usual(text("E1", "hello", NOON)), known -> turn(Turn.WayBack.GONE));
        assertThat(stage.commands).hasValue(4);
        stage.play(usual(step(2, NOON)), known -> turn(Turn.WayBack.HERE));
        assertThat(stage.dump.life(key)).isBetween(23L * 3_600_000, 24L * 3_600_000);
        assertThat(seenByText(NOON)).containsExactly(new CutOff(THERE, NOON, Channel.VOICE));
    }

    @Test
    void nobodyIsToldDuringTheCallAndTheNextCallIsToldAtOnce() {
        stage.play(usual(step(1, NOON)), known -> turn(Turn.WayBack.HERE));
        assertThat(seen(usual(text("E1", "hello", NOON)))).isEmpty();
        assertThat(seen(usual(of("CA2", 1, NOON.plusSeconds(9))))).hasSize(1);
    }

    @Test
    void anEndIsKeptAsATimeThatTextsFromBeforeAreOlderThan() {
        stage.play(usual(text("E1", "hello", NOON)), known -> turn(Turn.WayBack.AS_IT_WAS));
        assertThat(seen(usual(step(1, NOON.plusSeconds(60))))).containsExactly(new CutOff(THERE, NOON, Channel.SMS));
        stage.play(usual(step(2, NOON.plusSeconds(61))), known -> turn(Turn.WayBack.GONE));
        assertThat(seen(usual(of("CA2", 1, NOON.plusSeconds(62))))).isEmpty();
    }

    @Test
    void aCallIsToldItsOwnPlaceWithoutReadingItAgain() {
        stage.play(usual(step(1, NOON)), known -> turn(Turn.WayBack.HERE));
        long before = stage.dump.reads();
        assertThat(seen(usual(step(2, NOON.plusSeconds(9)))))
                .extracting(CutOff::session)
                .containsExactly(THERE);
        long spared = stage.dump.reads() - before;
        stage.play(usual(step(3, NOON.plusSeconds(19))), known -> turn(Turn.WayBack.AS_IT_WAS));
        assertThat(stage.dump.reads() - before - spared)
                .as("after a turn that left nothing the place is read, with the session of the texts")
                .isEqualTo(spared + 2);
    }

    @Test
    void aStepFromTheSpoolIsToldWhatWasLeftSince() {
        stage.play(usual(step(1, NOON)), known -> turn(Turn.WayBack.HERE));
        stage.play(usual(of("CA2", 1, NOON.plusSeconds(30))), known -> turn(Turn.WayBack.GONE));
        assertThat(seen(late(step(2, NOON.plusSeconds(20))))).isEmpty();
    }

    @Test
    void aTurnThatSaysNothingAboutItLeavesItAlone() {
        stage.play(usual(step(1, NOON)), known -> turn(Turn.WayBack.HERE));
        stage.play(usual(step(2, NOON.plusSeconds(5))), known -> turn(Turn.WayBack.AS_IT_WAS));
        assertThat(seenByText(NOON)).extracting(CutOff::since).containsExactly(NOON);
    }

    @Test
    void aCallFromTheSpoolIsLongOverAndLeavesNoPlace() {
        stage.play(late(step(1, NOON)), known -> turn(Turn.WayBack.HERE));
        assertThat(stage.dump.keys()).doesNotContain(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "|", "x|a", "12", "99999999999999999999|a", "-5|a"})
    void whatCannotBeReadIsNothing(String damaged) {
        byte[] bytes = damaged.getBytes(StandardCharsets.UTF_8);
        assertThat(LeftWrites.known(bytes, FloodGuard.CALM, new byte[0])).isEmpty();
    }

    /** As told to a text long after the call fell silent. */
    private List<CutOff> seenByText(Instant call) {
        return seen(usual(text("E" + call, "hello", call.plusSeconds(3_600))));
    }

    private List<CutOff> seen(Play play) {
        List<CutOff> seen = new ArrayList<>();
        stage.play(play, known -> {
            seen.clear();
            seen.addAll(known.cutOffs());
            return turn(Turn.WayBack.AS_IT_WAS);
        });
        return seen;
    }

    private static Turn turn(Turn.WayBack wayBack) {
        return new Turn(
                THERE,
                List.of(new Reply.Spoken(List.of(), new Reply.Then.Key())),
                List.of(),
                Optional.empty(),
                wayBack);
    }

    private static Arrival step(int step, Instant at) {
        return of("CA1", step, at);
    }

    private static Arrival of(String call, int step, Instant at) {
        return new Arrival(
                "main",
                "1234",
                new EventId(Arrival.callEvent(call, step)),
                Stage.SOKHA,
                Channel.VOICE,
                new Input.Keys("1"),
                at);
    }
}
