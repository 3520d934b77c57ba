package org.spean.dialogue;

import java.util.List;
import java.util.Optional;

/**
 * The outcome of one input.
 *
 * @param session to be stored
 * @param replies in the order in which they are said; more than {@link #MAX_REPLIES} never happens
 * @param effects in the order in which they are applied
 * @param fault something in the content that the engine had to work around; to be counted
 * @param wayBack where the person may go on later; written in the same script as the session
 * @param ended the flow that came to its end in this turn; only counted
 */
public record Turn(
        Session session,
        List<Reply> replies,
        List<Effect> effects,
        Optional<Fault> fault,
        WayBack wayBack,
        Optional<String> ended) {
    /** Contract: 0–3 messages an answer. */
    public static final int MAX_REPLIES = 3;

    /** What the engine had to work around. The person got the main menu instead. */
    public enum Fault {
        /** Steps that lead in a circle without a question. */
        CONTENT_LOOP,
        /** The session stood at a step that the pack no longer has, as happens after a reload. */
        STEP_GONE
    }

    /** Where the next call or text offers to go on ({@link CutOff}). */
    public enum WayBack {
        /** As it was before this turn. */
        AS_IT_WAS,
        /** Where the session of this turn stands: a call is under way, and may break off. */
        HERE,
        /** Nowhere: the conversation reached its end, or something else was chosen. */
        GONE
    }

    public Turn {
        replies = List.copyOf(replies);
        effects = List.copyOf(effects);
        if (replies.size() > MAX_REPLIES) {
            throw new IllegalArgumentException("a turn has at most " + MAX_REPLIES + " replies");
        }
    }

    /** A turn that ends no flow. */
    public Turn(Session session, List<Reply> replies, List<Effect> effects, Optional<Fault> fault, WayBack wayBack) {
        this(session, replies, effects, fault, wayBack, Optional.empty());
    }

    /** A turn after which a place left before may be gone back to as it was. */
    public Turn(Session session, List<Reply> replies, List<Effect> effects, Optional<Fault> fault) {
        this(session, replies, effects, fault, WayBack.AS_IT_WAS);
    }

    /** A turn without a fault. */
    public Turn(Session session, List<Reply> replies, List<Effect> effects) {
        this(session, replies, effects, Optional.empty());
    }
}
