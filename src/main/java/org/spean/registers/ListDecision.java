package org.spean.registers;

import org.spean.content.AgencyRegister;

/** What came of something that somebody decided about a list of agencies. */
public sealed interface ListDecision {
    /** People are answered from it now. */
    record Live(AgencyRegister list) implements ListDecision {}

    /** It waits for a second person. */
    record Waits(Proposal proposal) implements ListDecision {}

    /** It was rejected. */
    record Rejected(Proposal proposal) implements ListDecision {}

    /** No such list waits. */
    record NoSuch() implements ListDecision {}

    /** Nothing to do: people are answered from it already. */
    record LiveAlready() implements ListDecision {}

    /** Not by who brought it in. */
    record SamePerson() implements ListDecision {}

    /** Much would be gone, and nobody said that this is right. */
    record Suspicious(RegisterChange change) implements ListDecision {}

    /** It is not what was seen: the live list or the one that waits is another. */
    record Changed() implements ListDecision {}

    /** As many wait as may. */
    record TooMany() implements ListDecision {}

    /** A fetched list is not rejected: the next one takes its place. */
    record IsFetched() implements ListDecision {}

    /** There is no list before the live one. */
    record NoneBefore() implements ListDecision {}
}
