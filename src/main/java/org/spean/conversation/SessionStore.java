package org.spean.conversation;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.spean.content.ProtectedWord;
import org.spean.dialogue.CutOff;
import org.spean.dialogue.Session;
import org.spean.dialogue.Turn;
import org.spean.model.Country;

/**
 * Where sessions live. The port takes a pure function: whoever implements it reads the session, runs the function, and writes
 * session, effects and answer in one atomic step; a lost race reads again and runs the function again.
 */
public interface SessionStore {
    /**
     * Plays one arrival.
     *
     * <p>In the answered case this is exactly two trips to the store, three for an erasure. Safe to call from any event loop;
     * the future completes there. Runs {@code turn} zero times (repeat, silence), once, or once more per lost race (at most 20
     * times in all).
     *
     * @return a failed future means the outcome is unknown: the caller says the safety answer and spools the arrival
     */
    Future<Played> update(Play play, Function<Known, Turn> turn);

    /**
     * What to play.
     *
     * @param protectedWord answered even past the flood limit, at most once a minute each
     * @param likeness equal for texts that count as identical in the flood guard; empty for a text that never does, such as
     *     a menu digit: walking a menu with "1, 1, 1" is no flood
     * @param delivery how the answer reaches the person
     */
    record Play(Arrival arrival, Optional<ProtectedWord> protectedWord, String likeness, Delivery delivery) {}

    /** How the answer reaches the person. */
    enum Delivery {
        /** In the response to the webhook. */
        IN_RESPONSE,
        /** The webhook is long answered (spool replay): the committed answer goes to the outbox in the same script. */
        BY_OUTBOX
    }

    /**
     * What the store knows when the turn begins.
     *
     * @param session with the language of the contact where the session has expired
     * @param said where the person said they were in a conversation that has expired; empty while it has not
     * @param guard what the flood guard wants of this turn
     * @param call of a step of a call; empty for a text
     * @param cutOffs conversations of theirs that ended in the middle, latest first, of any age: for a text the last call, unless
     *     one is under way; for a call the last call and the texts, or only its own place while it stands where it may break off
     */
    record Known(
            Session session,
            Optional<Country> said,
            boolean optedOut,
            Guard guard,
            Optional<Call> call,
            List<CutOff> cutOffs) {}

    /**
     * The call that a step belongs to.
     *
     * @param began when its first step arrived
     * @param others calls of the same person that are under way besides; not looked for, and 0, while the call itself was just heard of
     */
    record Call(Instant began, int others) {}

    /** What the loop and flood guard says (contract, "Loop and flood guard"). */
    enum Guard {
        /** A usual turn. */
        OPEN,
        /** The person passed the limit with this arrival: the one notice; after it the store mutes them for ten minutes. */
        NOTICE,
        /** Muted, and the same protected word was answered within a minute: it acts once more, but nothing is said. */
        QUIET
    }

    /** What came of it. */
    sealed interface Played {
        /** The turn was committed just now. */
        record Answered(Answer answer) implements Played {}

        /**
         * The same event again: the stored answer, byte for byte; nothing happened. Empty when that answer left by the outbox,
         * because the webhook came while the store was away: nothing is said twice.
         */
        record Repeated(Answer answer) implements Played {}

        /** The same event after its answer expired (a day): nothing to say, nothing happened. */
        record TooOld() implements Played {}

        /** Past the flood limit and told so: silence. */
        record Muted() implements Played {}
    }
}
