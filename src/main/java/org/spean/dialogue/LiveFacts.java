package org.spean.dialogue;

import java.util.Map;
import org.spean.content.CorridorNews;

/**
 * What changes while the service runs and is no content: kept in memory, renewed every few seconds, handed to each turn with its
 * {@link Moment}, so that the engine reads no store.
 *
 * @param corridors what staff learned of a corridor after the pack was written, by its id
 */
public record LiveFacts(Map<String, CorridorNews> corridors) {
    /** Nothing is known. */
    public static final LiveFacts NONE = new LiveFacts(Map.of());

    public LiveFacts {
        corridors = Map.copyOf(corridors);
    }

    /** The same, with these corridors. */
    public LiveFacts with(Map<String, CorridorNews> news) {
        return new LiveFacts(news);
    }
}
