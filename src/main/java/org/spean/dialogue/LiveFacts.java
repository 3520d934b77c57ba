package org.spean.dialogue;

import java.util.Optional;
import org.spean.checks.AgencyIndex;

/**
 * What changes while the service runs and is no content: kept in memory, renewed every few seconds, handed to each turn with its
 * {@link Moment}, so that the engine reads no store.
 *
 * @param agencies the list of agencies; empty where there is none that people may be answered from
 */
public record LiveFacts(Optional<AgencyIndex> agencies) {
    /** Nothing is known. */
    public static final LiveFacts NONE = new LiveFacts(Optional.empty());
}
