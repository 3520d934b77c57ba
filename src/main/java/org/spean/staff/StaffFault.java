package org.spean.staff;

/** Why an account is not added or not changed. */
public enum StaffFault {
    /** No Latin letter to begin with, longer than 60, or with signs that no name has. */
    NAME,
    /** Somebody has the id already. */
    TAKEN,
    NO_ROLE,
    NO_LANGUAGE,
    /** The phone rings somebody else already: two people at the desk must be two phones. */
    PHONE_TAKEN,
    /** Nobody has this id. */
    NOBODY,
    DISABLED,
    NOT_DISABLED,
    /** The roles are these already. */
    SAME_ROLES,
    /** Nobody gives a right to themselves. */
    OWN_RIGHTS,
    /** Nobody else, of those not disabled, manages the staff. */
    LAST_SUPERVISOR,
    /** Nobody else, of those not disabled, approves alerts. */
    LAST_APPROVER,
    /** Only a supervisor changes roles. */
    NO_SUPERVISOR,
    /** Somebody changed it at the same moment. */
    CHANGED
}
