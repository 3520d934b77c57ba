package org.spean.checks;

/** What a person answers to a question about an offer. */
public enum OfferAnswer {
    NO,
    UNSURE,
    YES
}
