package org.spean.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.spean.model.Language;

/**
 * What staff learned of a corridor after the pack was written; it stands over the pack until newer news comes.
 *
 * @param corridor id of the {@link Corridor}
 * @param asOf the day it was so, in Phnom Penh
 * @param source who says so: an address, or whom we asked
 * @param words what people are told, in every language, or empty: then the pack's own words are used
 * @param by id of the account, or {@code command-line}
 * @param at when it was entered
 */
public record CorridorNews(
        String corridor,
        Corridor.Status status,
        LocalDate asOf,
        String source,
        Map<Language, String> words,
        String by,
        Instant at) {
    public CorridorNews {
        words = Map.copyOf(words);
        if (!words.isEmpty() && words.size() != Language.values().length) {
            throw new IllegalArgumentException("the words of a corridor are in every language or in none");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("news without a source");
        }
    }
}
