package org.spean.redis;

/**
 * The command was sent and no answer came: it may have happened, or may still happen (measured: a write abandoned during a
 * freeze was executed afterwards, reliability M6). Never treat it as not done.
 */
public final class RedisUnknownOutcome extends RedisFailure {
    private static final long serialVersionUID = 1L;

    public RedisUnknownOutcome(String message) {
        super(message);
    }
}
