package org.spean.metrics;

/** What came of one look at a published list of agencies. */
public enum FetchOutcome {
    /** It is the one we had. */
    UNCHANGED,
    /** It went live by itself. */
    LIVE,
    /** The live list got a newer day; it says the same. */
    RENEWED,
    /** It waits for a person. */
    PROPOSED,
    /** It lacks too many agencies: kept aside. */
    SUSPICIOUS,
    /** It has a bad row, or is no list: kept aside. */
    BAD,
    /** No list came. */
    FAILED
}
