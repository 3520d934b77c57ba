package org.spean.console.people;

import java.util.Locale;
import java.util.Optional;

/** How far a reply got, in as few words as staff need. */
public enum Delivery {
    /** In the outbox. */
    WAITING,
    /** The gateway has it. */
    ON_ITS_WAY,
    ARRIVED,
    /** Nobody knows whether it went out: to be asked, never to be sent again by itself. */
    UNKNOWN,
    FAILED,
    /** It was sent long ago; nothing is kept of how. */
    LONG_AGO;

    /** Of the state that the outbox or a receipt says. */
    public static Delivery of(Optional<String> state) {
        return switch (state.orElse("").toLowerCase(Locale.ROOT)) {
            case "" -> LONG_AGO;
            case "waiting", "sending" -> WAITING;
            case "delivered", "read" -> ARRIVED;
            case "unknown" -> UNKNOWN;
            case "failed", "undelivered", "skipped", "dropped", "expired", "canceled" -> FAILED;
            default -> ON_ITS_WAY;
        };
    }

    /** Kind of its tag. */
    public String tag() {
        return switch (this) {
            case WAITING, ON_ITS_WAY -> "waiting";
            case ARRIVED -> "good";
            case UNKNOWN -> "warning";
            case FAILED -> "danger";
            case LONG_AGO -> "plain";
        };
    }
}
