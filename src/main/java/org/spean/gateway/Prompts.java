package org.spean.gateway;

import java.util.List;
import java.util.Optional;
import org.spean.dialogue.Reply.Piece;

/** The recordings there are. Pure and fast: asked for every piece of every answer, from any event loop. */
public interface Prompts {
    /** Where nothing is recorded: English is said by the platform, Khmer is two tones. */
    Prompts NONE = piece -> Optional.empty();

    /**
     * What is played for a piece, in order: names as in {@code /prompts/NAME.wav}. A piece is played whole or not at all, so
     * that nobody hears half a number.
     */
    Optional<List<String>> clips(Piece piece);

    /** Whether a call may be answered with menus; else callers hear help numbers only (issue 3: live needs the danger path). */
    default boolean lineIsOpen() {
        return true;
    }
}
