package org.spean.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One advice text of a topic.
 *
 * @param text at most three segments; a placeholder {@code {id}} that names a hotline becomes its number
 * @param hotlines ids of the hotlines in the text; the item is left out where one may not be given to this person
 * @param onlyWhile the item is left out while this does not hold; empty: it is always given
 */
public record AdviceItem(
        String id,
        String topic,
        Text text,
        Set<String> hotlines,
        List<Fact.Source> sources,
        Optional<CorridorCondition> onlyWhile) {
    /** One that is always given. */
    public AdviceItem(String id, String topic, Text text, Set<String> hotlines, List<Fact.Source> sources) {
        this(id, topic, text, hotlines, sources, Optional.empty());
    }

    public AdviceItem {
        hotlines = Set.copyOf(hotlines);
        sources = List.copyOf(sources);
    }
}
