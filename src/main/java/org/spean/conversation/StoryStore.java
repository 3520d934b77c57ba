package org.spean.conversation;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Stories of people who went away, kept apart from who they are ({@link org.spean.dialogue.Stories}). */
public interface StoryStore {
    /**
     * One story.
     *
     * @param day on which it was told
     * @param tags topic, place, year as chosen; may lack any
     * @param texts as written, in order
     * @param recordings what was spoken: the sound, where it is here already
     * @param useful the note of staff, once they marked it
     */
    record Story(
            String id,
            LocalDate day,
            Map<String, String> tags,
            List<String> texts,
            List<Recording> recordings,
            Optional<Useful> useful) {}

    /** A voice message; {@code sound} is empty until it was fetched. */
    record Recording(int seconds, Optional<byte[]> sound) {}

    /**
     * Why a story is useful: with its day it is a source for an advice text or a warning.
     *
     * @param by who of staff says so
     */
    record Useful(String note, String by, LocalDate on) {}

    /** Every story, latest day first. */
    Future<List<Story>> all();

    Future<Optional<Story>> find(String id);

    /** Keeps it for good; false when there is no such story. */
    Future<Boolean> useful(String id, Useful useful);

    /** Forgets it with its sounds; false when there is no such story. */
    Future<Boolean> delete(String id);
}
