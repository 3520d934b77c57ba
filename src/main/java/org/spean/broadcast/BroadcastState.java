package org.spean.broadcast;

import java.util.Locale;

/**
 * Where a broadcast stands (design section 4, one alert). APPROVED lasts while its audience is written down; then it is SCHEDULED
 * or SENDING. Nothing leaves FINISHED, CANCELLED or REJECTED.
 */
public enum BroadcastState {
    DRAFT,
    SUBMITTED,
    APPROVED,
    SCHEDULED,
    SENDING,
    PAUSED,
    FINISHED,
    CANCELLED,
    REJECTED;

    /** As the API and the store write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing can happen to it any more, but receipts. */
    public boolean isFinal() {
        return switch (this) {
            case FINISHED, CANCELLED, REJECTED -> true;
            case DRAFT, SUBMITTED, APPROVED, SCHEDULED, SENDING, PAUSED -> false;
        };
    }
}
