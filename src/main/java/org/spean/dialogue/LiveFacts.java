package org.spean.dialogue;

/**
 * What changes while the service runs and is no content: kept in memory, renewed every few seconds, handed to each turn with its
 * {@link Moment}, so that the engine reads no store.
 *
 * @param numbers telephone numbers that people reported or staff listed
 */
public record LiveFacts(KnownNumbers numbers) {
    /** Nothing is known. */
    public static final LiveFacts NONE = new LiveFacts(KnownNumbers.NONE);
}
