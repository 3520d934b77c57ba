package org.spean.metrics;

/** Who goes first in the outbox. */
public enum OutboxPriority {
    /** To a person who waits for it. */
    REPLY,
    /** An alert to many. */
    ALERT
}
