package org.spean.staff;

/** Why we do not ring a phone. */
public enum PhoneFault {
    /** Not as {@code +855…}. */
    NOT_INTERNATIONAL,
    /** A number of the hotline itself: ringing it would make a loop. */
    OURS,
    /** Neither a mobile nor a fixed line, or one that earns its owner money. */
    NOT_ORDINARY,
    /** Of a country that is not in service. */
    COUNTRY
}
