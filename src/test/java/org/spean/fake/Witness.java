package org.spean.fake;

/** Is told what happens while it happens, on the gateway's event loop. */
public interface Witness {
    /** Does not care. */
    Witness NOBODY = new Witness() {};

    /** A message was taken, or is now in another state. */
    default void message(Accepted message) {}

    /** A call began, or ended. */
    default void call(Rung call) {}
}
