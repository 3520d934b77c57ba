package org.spean.console.facts;

/** Whether people are given a help number, and why not. In the order in which staff should look at them. */
public enum HotlineState {
    /** Checked too long ago: given no more. */
    OVERDUE,
    /** A call found that it is not right: given no more. */
    WITHDRAWN,
    /** Nobody has called it yet. */
    UNCALLED,
    /** Given to people. */
    GIVEN,
    /** The pack says that it is never given. */
    NEVER
}
