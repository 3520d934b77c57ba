package org.spean.staff;

/** What came of a change to who works here. */
public sealed interface Staffed {
    /** @param account as it is now */
    record Done(StaffAccount account) implements Staffed {}

    /**
     * Nothing was changed.
     *
     * @param other id of the account that is in the way; empty where none is
     */
    record Refused(StaffFault fault, String other) implements Staffed {}
}
