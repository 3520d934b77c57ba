package org.spean.metrics;

/** How far a message has come. */
public enum MessageStatus {
    RECEIVED,
    /** Answered in the response to the webhook. */
    REPLIED,
    ACCEPTED,
    SENT,
    DELIVERED,
    UNDELIVERED,
    FAILED,
    REFUSED,
    UNKNOWN
}
