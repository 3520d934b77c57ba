package org.spean.redis;

/** Told about every command that was sent; metrics hang here. Called on an event loop: be quick, never throw. */
@FunctionalInterface
public interface CommandTimer {
    /** Measures nothing. */
    CommandTimer NONE = (nanos, ok) -> {};

    /**
     * @param nanos from the call to the answer, or to the time limit
     * @param ok false when it failed, was refused by Redis, or ran out of time
     */
    void took(long nanos, boolean ok);
}
