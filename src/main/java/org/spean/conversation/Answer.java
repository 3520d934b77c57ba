package org.spean.conversation;

import java.util.List;
import org.spean.dialogue.Reply;

/**
 * What goes back to the gateway for one arrival.
 *
 * @param replies may be empty: a stated silence
 */
public record Answer(Kind kind, List<Reply> replies) {
    public static final Answer SILENCE = new Answer(Kind.SILENCE, List.of());

    /** How the answer came about, for the meters. */
    public enum Kind {
        NEW,
        /** The stored answer of the same event. */
        REPEATED,
        /** Stated: flood guard, a replay after its day. */
        SILENCE,
        /** From memory, because the store or a flow failed. */
        SAFETY
    }

    public Answer {
        replies = List.copyOf(replies);
    }
}
