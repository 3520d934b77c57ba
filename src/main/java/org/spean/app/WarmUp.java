package org.spean.app;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.spean.dialogue.Dialogue;
import org.spean.dialogue.Input;
import org.spean.dialogue.Moment;
import org.spean.dialogue.ReplyCodec;
import org.spean.dialogue.Session;
import org.spean.dialogue.SessionCodec;
import org.spean.dialogue.Turn;
import org.spean.model.Country;

/**
 * Plays a few conversations in memory before the ports open. On a cold JVM the first texts after a start took longer than our
 * patience with the store, and the first to write got the safety answer instead of the real one.
 */
final class WarmUp {
    private static final List<String> WALK =
            List.of("សួស្តី", "1", "1", "1", "MENU", "help me", "chouy", "#", "SOS", "1");
    private static final int ROUNDS = 20;

    private WarmUp() {}

    static void run(Dialogue dialogue) {
        Moment moment = new Moment(Instant.EPOCH, Optional.of(Country.CAMBODIA), "warmup");
        for (int round = 0; round < ROUNDS; round++) {
            Session session = Session.fresh(Optional.empty(), Optional.empty());
            for (String text : WALK) {
                dialogue.protectedWord(text);
                dialogue.likeness(text);
                Turn turn = dialogue.turn(session, new Input.Words(text), moment);
                ReplyCodec.decode(ReplyCodec.encode(turn.replies()));
                session = SessionCodec.decode(SessionCodec.encode(turn.session()));
            }
        }
    }
}
