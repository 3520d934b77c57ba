package org.spean.text;

/** How much a keyword forgives (khmer.md 3.1 and 3.3). */
public enum MatchMode {
    /** Only the exact words, and only where the question is open: YES, NO. */
    EXACT,
    /** One typing error in four letters or more; never by skeleton: START, NEXT. */
    EXACT_PLUS_ONE,
    /** Typing errors and skeleton. */
    FUZZY,
    /** As FUZZY, but a guess is always a question, and the answer for it is sent first: SOS. */
    FUZZY_THEN_ACT
}
