package org.spean.broadcast;

/** Why an alert was not changed. Nothing has happened then. */
public enum Refusal {
    /** Its state does not allow it, e.g. approve twice (API: 409). */
    WRONG_STATE,
    /** Somebody else changed it at the same moment (409). */
    CHANGED_MEANWHILE,
    /** Whoever wrote, edited or submitted it may not approve it (403). */
    OWN_WORK,
    /** The hash is not that of what was submitted (409). */
    OTHER_HASH,
    /** The number of people is not that of the estimate, or it is no longer true (409). */
    OTHER_PEOPLE,
    /** The draft cannot go out as it is; all its problems are listed (422). */
    PROBLEMS,
    /** Its start is more than 10 minutes ago (409). */
    MISSED,
    /** Written in training mode, and this is live mode, or the reverse (409). */
    TRAINING,
    /** It would cost more than is left of the day's budget (409). */
    DAILY_BUDGET,
    /** It would cost more than is left of the month's budget (409). */
    MONTHLY_BUDGET,
    /** Another alert that sends the same one again is not over (409). */
    SENT_AGAIN_NOW,
    /** A reason is needed, of at most 500 letters (422). */
    NO_REASON
}
