package org.spean.gateway;

import java.util.List;
import java.util.Optional;
import org.spean.dialogue.Reply.Piece;
import org.spean.model.Language;

/** The recordings there are. Pure and fast: asked for every piece of every answer, from any event loop. */
public interface Prompts {
    /** Where nothing is recorded: English is said by the platform, Khmer is two tones. */
    Prompts NONE = piece -> Optional.empty();

    /**
     * What is played for a piece, in order: names as in {@code /prompts/NAME.wav}. A piece is played whole or not at all, so
     * that nobody hears half a number.
     */
    Optional<List<String>> clips(Piece piece);

    /**
     * What is played to our own people for a sentence of the line itself.
     *
     * @param key in the texts of the pack, e.g. {@code staff-whisper}
     */
    default Optional<List<String>> forStaff(String key, Language language) {
        return Optional.empty();
    }

    /** Whether a call may be answered with menus; else callers hear help numbers only (issue 3: live needs the danger path). */
    default boolean lineIsOpen() {
        return true;
    }
}
