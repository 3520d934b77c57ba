package org.spean.calls;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;

/** The recordings that are still to be fetched or deleted. Any thread; a failed future means that the store is away. */
public interface RecordingJobs {
    /**
     * Takes jobs that are due, so that no other worker takes them until the lease is over.
     *
     * @param until end of the lease
     */
    Future<List<RecordingJob>> claim(int partition, int most, Instant now, Instant until);

    /** Whether the recording is kept already, or its case is gone: then it only has to be deleted there. */
    Future<Boolean> settledHere(RecordingJob job);

    /** Keeps the recording with its case, sealed; dropped when the case is gone. Twice is no harm. */
    Future<Void> keep(RecordingJob job, byte[] sound);

    /** A job, or another time for one that is there. */
    Future<Void> add(RecordingJob job, Instant at);

    /** Nothing is left to do. */
    Future<Void> done(RecordingJob job);

    /** To be tried again. */
    Future<Void> again(RecordingJob job, Instant at);
}
