package org.spean.outbox;

/** Whether anything may go out at all: staff can stop everything (contract, {@code stop-everything}). Any thread; never blocks. */
@FunctionalInterface
public interface OutgoingSwitch {
    /** Nobody can stop it. */
    OutgoingSwitch ON = () -> true;

    /** Asked before anything is taken in hand, and again before it leaves. */
    boolean mayGo();
}
