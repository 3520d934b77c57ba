package org.spean.text;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps apart the words that {@link NearPair}s name. */
final class NearPairs {
    private static final int NEAR = 2;
    private static final int LAST = Integer.MAX_VALUE;

    private record Pair(String word, String intent, String otherWord, String otherIntent) {}

    private final List<Pair> pairs;

    NearPairs(List<NearPair> pairs) {
        this.pairs = pairs.stream()
                .map(pair -> new Pair(
                        MatchKey.withoutSpaces(MatchKey.of(pair.word())),
                        pair.intent(),
                        MatchKey.withoutSpaces(MatchKey.of(pair.otherWord())),
                        pair.otherIntent()))
                .filter(pair -> !pair.word.equals(pair.otherWord))
                .toList();
    }

    /** Removes what the words themselves rule out, and adds the double of a candidate when it is near too. */
    void apply(String letters, Set<String> onlyIntents, Map<String, Evidence> found) {
        if (found.isEmpty()) {
            return;
        }
        for (Pair pair : pairs) {
            apply(letters, pair.word, pair.intent, pair.otherWord, pair.otherIntent, found);
            apply(letters, pair.otherWord, pair.otherIntent, pair.word, pair.intent, found);
        }
        found.keySet().retainAll(onlyIntents);
    }

    private static void apply(
            String letters,
            String word,
            String intent,
            String otherWord,
            String otherIntent,
            Map<String, Evidence> found) {
        if (letters.equals(word)) {
            found.remove(otherIntent);
            return;
        }
        boolean nearBoth = found.containsKey(otherIntent)
                && EditDistance.damerau(letters, word, NEAR) <= NEAR
                && EditDistance.damerau(letters, otherWord, NEAR) <= NEAR;
        if (nearBoth) {
            found.computeIfAbsent(intent, added -> new Evidence(added, LAST, true, letters));
        }
    }
}
