package org.spean.calls;

/** What is known of a try to call somebody. */
public enum CallNews {
    /** The platform took it, or perhaps took it: news of the call is awaited. */
    RINGING,
    /**
     * It is over, or could not be made now, and nobody said that they took it: busy, no answer, a machine, somebody who pressed
     * nothing. Another try follows, up to a limit. Whoever did say so is reached by that ({@code Effect.Reached}): this comes too
     * late then.
     */
    MISSED,
    /** It will never work: a number that does not exist or that we do not call. */
    REFUSED
}
