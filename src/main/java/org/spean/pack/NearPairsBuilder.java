package org.spean.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.spean.text.MatchKey;
import org.spean.text.NearPair;

/** Finds the intents behind the words of {@code never-fuzzy-between}. */
final class NearPairsBuilder {
    private final Map<String, Set<String>> intents = new HashMap<>();

    NearPairsBuilder(List<DraftIntent> all) {
        for (DraftIntent intent : all) {
            intent.words()
                    .forEach(word -> intents.computeIfAbsent(word.key(), k -> new LinkedHashSet<>())
                            .add(intent.id()));
        }
    }

    Set<String> intentsOf(String word) {
        return intents.getOrDefault(MatchKey.of(word), Set.of());
    }

    /** One pair for each two different intents that the two words can mean. */
    List<NearPair> pairs(List<List<Scalar>> written) {
        List<NearPair> pairs = new ArrayList<>();
        for (List<Scalar> words : written) {
            String one = words.get(0).value();
            String other = words.get(1).value();
            for (String intent : intentsOf(one)) {
                for (String otherIntent : intentsOf(other)) {
                    if (!intent.equals(otherIntent)) {
                        pairs.add(new NearPair(one, intent, other, otherIntent));
                    }
                }
            }
        }
        return pairs;
    }
}
