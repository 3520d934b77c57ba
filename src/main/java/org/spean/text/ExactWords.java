package org.spean.text;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All variants by match key, and by match key without spaces. */
final class ExactWords {
    private final Map<String, List<String>> byKey = new HashMap<>();
    private final Map<String, List<String>> bySpaceless = new HashMap<>();
    private final Map<String, Set<Writing>> writings = new HashMap<>();

    ExactWords(List<Keyword> keywords) {
        for (Keyword keyword : keywords) {
            for (Keyword.Variant variant : keyword.variants()) {
                String key = MatchKey.of(variant.text());
                put(byKey, key, keyword.intent());
                put(bySpaceless, MatchKey.withoutSpaces(key), keyword.intent());
                writings.computeIfAbsent(MatchKey.withoutSpaces(key), k -> EnumSet.noneOf(Writing.class))
                        .add(variant.writing());
            }
        }
    }

    /** The intents that have this word, in keyword order. */
    List<String> find(String key) {
        List<String> found = byKey.get(key);
        return found != null ? found : bySpaceless.getOrDefault(MatchKey.withoutSpaces(key), List.of());
    }

    /** In which writings this is a word of any intent. */
    Set<Writing> writings(String key) {
        return writings.getOrDefault(MatchKey.withoutSpaces(key), Set.of());
    }

    private static void put(Map<String, List<String>> index, String key, String intent) {
        if (key.isEmpty()) {
            return;
        }
        List<String> intents = index.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (!intents.contains(intent)) {
            intents.add(intent);
        }
    }
}
