package org.spean.conversation;

import java.util.List;
import org.spean.dialogue.Reply;

/**
 * What goes back to the gateway for one arrival.
 *
 * @param replies may be empty: a stated silence
 */
public record Answer(List<Reply> replies) {
    public static final Answer SILENCE = new Answer(List.of());

    public Answer {
        replies = List.copyOf(replies);
    }
}
