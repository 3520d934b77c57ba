package org.spean.redis;

/** The embedded Redis could not be started. The message is one line a person can act on: what, where, what to do. */
public class RedisStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RedisStartException(String message) {
        super(message);
    }

    public RedisStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
