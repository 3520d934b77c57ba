package org.spean.calls;

import io.vertx.core.Future;
import java.time.Instant;

/** Takes what a speaker wants kept: from here it is fetched, levelled, and deleted at the platform. Has a time limit. */
public interface RecordingDesk {
    /**
     * Keeps a take as {@code recorded}; it waits for a second person's approval. The same take again is kept once.
     *
     * @param staff who spoke; never the one who approves
     */
    Future<Void> keep(String staff, ReadingSheet.Script script, RecordingLine.Take take, Instant now);
}
