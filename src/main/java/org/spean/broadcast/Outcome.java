package org.spean.broadcast;

import java.util.Locale;

/**
 * What became of one person of a broadcast (design section 4; contract, staff JSON API). A receipt only moves forward: ACCEPTED,
 * SENT, then one of DELIVERED, UNDELIVERED and FAILED.
 */
public enum Outcome {
    /** Waits for its turn, or for another try. */
    PENDING,
    /** A worker has it in hand: perhaps being sent just now. */
    CLAIMED,
    /** The gateway took it. */
    ACCEPTED,
    /** The gateway gave it to the carrier. */
    SENT,
    DELIVERED,
    UNDELIVERED,
    /** The gateway took it and then could not send it. */
    FAILED,
    /** The gateway refused it. */
    REJECTED,
    /** We did not try: opted out, erased, a number that takes no text or does not exist, no text in their
     * language, out of time, cancelled. */
    SKIPPED,
    /** Perhaps sent: settled by a receipt, by the gateway's list of messages, or by the policy. */
    UNKNOWN;

    /** As the API and the store write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
