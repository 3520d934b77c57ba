package org.spean.redis;

/**
 * Why a command gave no answer. The two kinds must not be mixed up: one may be tried again, the other may already have
 * happened. An error that Redis itself answers (a wrong type, a script error) is neither and is passed on as it is.
 */
public abstract sealed class RedisFailure extends RuntimeException permits RedisUnavailable, RedisUnknownOutcome {
    private static final long serialVersionUID = 1L;

    /** Without a stack trace: made by the thousand while Redis is away, always at the same place. */
    RedisFailure(String message) {
        super(message, null, false, false);
    }
}
