package org.spean.cases;

import java.time.Instant;

/**
 * A reply as it is stored.
 *
 * @param operation of the form: the same again shows the first result, and nothing is sent twice
 * @param seen newest thing of the person that was on the page
 * @param saidSafe the person said that it is safe to text
 */
public record StaffReply(CaseId id, String who, Instant at, String operation, int seen, boolean saidSafe, String text) {
    /** Never what it says. */
    @Override
    public String toString() {
        return "StaffReply[" + id + "]";
    }
}
