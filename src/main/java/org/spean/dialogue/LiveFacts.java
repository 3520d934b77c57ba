package org.spean.dialogue;

import java.util.Map;
import java.util.Optional;
import org.spean.checks.AgencyIndex;
import org.spean.content.CorridorNews;

/**
 * What changes while the service runs and is no content: kept in memory, renewed every few seconds, handed to each turn with its
 * {@link Moment}, so that the engine reads no store.
 *
 * @param numbers telephone numbers that people reported or staff listed
 * @param corridors what staff learned of a corridor after the pack was written, by its id
 * @param agencies the list of agencies; empty where there is none that people may be answered from
 */
public record LiveFacts(KnownNumbers numbers, Map<String, CorridorNews> corridors, Optional<AgencyIndex> agencies) {
    /** Nothing is known. */
    public static final LiveFacts NONE = new LiveFacts(KnownNumbers.NONE, Map.of(), Optional.empty());

    public LiveFacts {
        corridors = Map.copyOf(corridors);
    }

    /** The same, with these numbers. */
    public LiveFacts with(KnownNumbers known) {
        return new LiveFacts(known, corridors, agencies);
    }

    /** The same, with these corridors. */
    public LiveFacts with(Map<String, CorridorNews> news) {
        return new LiveFacts(numbers, news, agencies);
    }

    /** The same, with this list of agencies. */
    public LiveFacts with(AgencyIndex list) {
        return new LiveFacts(numbers, corridors, Optional.of(list));
    }
}
