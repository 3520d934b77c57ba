package org.spean.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Everything is stopped: nothing goes out, texts and calls that come in are still answered.
 *
 * @param by who stopped it
 * @param reason in words for staff; may be empty
 * @param startAsked who asked first to start again, within the last 15 minutes; a second person starts
 */
public record Stop(String by, Instant at, String reason, Optional<StartAsked> startAsked) {
    /** So long a second person may confirm. */
    public static final Duration CONFIRM = Duration.ofMinutes(15);

    /** Not a person: a store from a backup starts stopped, and the reason is when that was made. */
    public static final String BY_RESTORE = "restore";

    /** When the backup was made that this store comes from; empty when a person stopped it. */
    public Optional<Instant> restoredFrom() {
        return by.equals(BY_RESTORE) && !reason.isEmpty() ? Optional.of(Instant.parse(reason)) : Optional.empty();
    }

    /** The first of the two people it takes to start again. */
    public record StartAsked(String by, Instant at) {}
}
