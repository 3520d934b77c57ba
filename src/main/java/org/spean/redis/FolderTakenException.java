package org.spean.redis;

/** Another Spean, or its Redis, has the data folder: nothing is wrong with what is in it. */
public final class FolderTakenException extends RedisStartException {
    private static final long serialVersionUID = 1L;

    FolderTakenException(String message) {
        super(message);
    }
}
