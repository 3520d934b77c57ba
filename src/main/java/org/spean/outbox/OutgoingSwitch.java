package org.spean.outbox;

/** Whether anything may go out at all: staff can stop everything (contract, {@code stop-everything}). Any thread; never blocks. */
@FunctionalInterface
public interface OutgoingSwitch {
    /** Nobody can stop it. */
    OutgoingSwitch ON = () -> true;

    /** Asked before anything is taken in hand, and again before it leaves. */
    boolean mayGo();

    /**
     * Whether that was read so lately that a stop from before would be known. While it was not, whatever is sent without anybody at hand
     * waits: an instance that had lost the store must not go on after a stop that it could not hear.
     */
    default boolean isFresh() {
        return true;
    }
}
