package org.spean.redis;

/** Redis did not run the command: not connected, not answering, full, or refusing (LOADING, OOM, MISCONF, NOAUTH…). */
public final class RedisUnavailable extends RedisFailure {
    private static final long serialVersionUID = 1L;

    public RedisUnavailable(String message) {
        super(message);
    }
}
