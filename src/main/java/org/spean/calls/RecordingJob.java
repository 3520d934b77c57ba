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
    /** No case has this id: whatever it is, it only has to be deleted there. */
    private static final String NO_CASE = "-";

    /** A recording that belongs to no caller: it is only to be deleted on its platform. */
    public static RecordingJob deletion(String gateway, String recording, Instant since) {
        return new RecordingJob(0, gateway, NO_CASE, recording, since);
    }

    /** Short, for logs: names no person. */
    @Override
    public String toString() {
        return gateway + "/" + recording;
    }
}
