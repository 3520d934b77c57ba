package org.spean.calls;

/** What is known of a try to call somebody. */
public enum CallNews {
    /** The platform took it, or perhaps took it: news of the call is awaited. */
    RINGING,
    /** A person took the call. Whatever they asked for before is done. */
    ANSWERED,
    /** The call took place and is over. */
    OVER,
    /** Nobody took it: busy, no answer, failed, a machine, or it could not be made now. Another try follows, up to a limit. */
    MISSED,
    /** It will never work: a number that does not exist or that we do not call. */
    REFUSED
}
