package org.spean.staff;

/** What came of a code that was asked for again. */
public enum CodeCheck {
    RIGHT,
    /** Wrong, or used already. */
    WRONG,
    /** Too many wrong ones within 15 minutes: it was not looked at. */
    TOO_MANY
}
