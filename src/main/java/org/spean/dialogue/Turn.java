package org.spean.dialogue;

import java.util.List;

/**
 * The outcome of one input.
 *
 * @param session to be stored
 * @param replies in the order in which they are said; more than {@link #MAX_REPLIES} never happens
 * @param effects in the order in which they are applied
 */
public record Turn(Session session, List<Reply> replies, List<Effect> effects) {
    /** Contract: 0–3 messages an answer. */
    public static final int MAX_REPLIES = 3;

    public Turn {
        replies = List.copyOf(replies);
        effects = List.copyOf(effects);
        if (replies.size() > MAX_REPLIES) {
            throw new IllegalArgumentException("a turn has at most " + MAX_REPLIES + " replies");
        }
    }
}
