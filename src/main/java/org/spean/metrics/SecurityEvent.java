package org.spean.metrics;

/** What a person in charge of safety wants to know of. */
public enum SecurityEvent {
    BAD_SIGNATURE,
    /** A right signature with another account's SID. */
    FOREIGN_ACCOUNT,
    /** The demo gateway was called from another machine. */
    NOT_LOOPBACK,
    SIGN_IN_FAILED,
    FORBIDDEN,
    RATE_LIMITED,
    /** A whole number was shown to staff. */
    REVEAL,
    EXPORT,
    /** The audit trail does not add up. */
    CHAIN_BROKEN
}
