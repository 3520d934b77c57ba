package org.spean.checks;

/**
 * How clear the signs of a trap are, weakest first. There is no band for "safe": few signs prove nothing (domain-facts.md
 * section 4).
 */
public enum OfferBand {
    FEW,
    SOME,
    STRONG
}
