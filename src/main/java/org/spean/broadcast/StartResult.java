package org.spean.broadcast;

import java.time.Instant;

/** What came of asking to start again: it takes two different people within 15 minutes. */
public sealed interface StartResult {
    /** The first one asked; everything is still stopped. @param until a second person may confirm */
    record Asked(Instant until) implements StartResult {}

    /** The second one confirmed: things go out again. */
    record Started() implements StartResult {}

    /** The same person asked again: everything is still stopped. @param until a second person may confirm */
    record SamePerson(Instant until) implements StartResult {}

    /** Nothing was stopped. */
    record NotStopped() implements StartResult {}
}
