package org.spean.redis;

/** A sealed value cannot be opened: its key is gone, it was changed, or it belongs to somebody else. Says no content. */
public final class UnreadableValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public UnreadableValueException(String message) {
        super(message);
    }
}
