package org.spean.calls;

import io.vertx.core.Future;
import java.time.Instant;

/** Brings what a speaker recorded from the platform, and keeps it when they say so. Any thread. */
public interface RecordingDesk {
    /** A take lies on a gateway: from now on it will be deleted there, whatever becomes of the call. */
    Future<Void> told(String gateway, RecordingLine.Take take);

    /** Fetches a take and makes a clip of it; what is decided is deleted there at once. Ends within ten seconds. */
    Future<Look> look(String gateway, RecordingLine.Take take);

    /**
     * Keeps a clip of {@link #look} as {@code recorded}; it waits for a second person's approval. The same clip again is kept once.
     *
     * @param staff who spoke; never the one who approves
     */
    Future<Void> keep(String staff, ReadingSheet.Script script, String clip, Instant now);

    /** What came of looking for a take. */
    sealed interface Look {
        /** @param name as in {@code /prompts/NAME.wav} */
        record Clip(String name) implements Look {}

        /** Nobody could use it. */
        record Refused(RecordingStep.Sentence why) implements Look {}

        /** The platform does not have it yet, or is not well. */
        record NotYet() implements Look {}
    }
}
