package org.spean.metrics;

/** Which way a message went. */
public enum MessageDirection {
    IN,
    OUT
}
