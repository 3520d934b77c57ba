package org.spean.calls;

import java.time.Instant;

/**
 * A recording of a caller that lies on the platform and must come to us.
 *
 * @param partition of the key space its case is in
 * @param gateway where it lies
 * @param recording the platform's id, as checked when it was told
 * @param since when the caller spoke
 */
public record RecordingJob(int partition, String gateway, String caseId, String recording, Instant since) {
    /** Short, for logs: names no person. */
    @Override
    public String toString() {
        return gateway + "/" + recording;
    }
}
