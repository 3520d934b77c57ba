package org.spean.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.redis.Stage.NOON;
import static org.spean.redis.Stage.text;
import static org.spean.redis.Stage.usual;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.spean.conversation.Arrival;
import org.spean.conversation.SessionStore.Played;
import org.spean.dialogue.Effect;
import org.spean.dialogue.Input;
import org.spean.dialogue.Reply;
import org.spean.dialogue.Turn;
import org.spean.model.Channel;
import org.spean.outbox.Outgoing;

/** What was read in a call leaves as texts: written with the turn, once. */
class SendCopyTest {
    private final Stage stage = Stage.open();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theTextsAreQueuedInOrderAndTheBellRings() {
        press("E1");

        assertThat(stage.rings).containsExactly(stage.contact().partition());
        List<Outgoing> out = stage.claim("w1", NOON.plusSeconds(1));
        assertThat(out).extracting(Outgoing::body).containsExactly("117", "1280");
        assertThat(out).extracting(Outgoing::to).containsOnly(Stage.SOKHA);
    }

    @Test
    void theSameKeyAgainSendsNothingMore() {
        press("E1");
        assertThat(press("E1")).isInstanceOf(Played.Repeated.class);

        assertThat(stage.claim("w1", NOON.plusSeconds(1))).hasSize(2);
    }

    @Test
    void anEarlierStopDoesNotHoldBackWhatWasAskedForButALaterOneDoes() {
        stage.cause(text("E1", "STOP", NOON.minusSeconds(60)), new Effect.OptOut());
        press("E2");
        List<Outgoing> out = stage.claim("w1", NOON.plusSeconds(1));
        assertThat(out).hasSize(2);

        press("E3");
        stage.cause(text("E4", "STOP", NOON.plusSeconds(1)), new Effect.OptOut());
        assertThat(stage.claim("w2", NOON.plusSeconds(2))).isEmpty();
    }

    private Played press(String event) {
        Arrival key = text(event, "1", NOON);
        return stage.play(
                usual(new Arrival(
                        key.gateway(),
                        key.sender(),
                        key.event(),
                        key.from(),
                        Channel.VOICE,
                        new Input.Keys("1"),
                        NOON)),
                known -> new Turn(
                        known.session(),
                        List.of(new Reply.Spoken(List.of(), new Reply.Then.Key())),
                        List.of(new Effect.SendCopy(List.of("117", "1280")))));
    }
}
