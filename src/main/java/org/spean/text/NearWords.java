package org.spean.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variants that forgive errors, found by skeleton and by edit distance. Rules and their measurement: khmer.md 3.3. */
final class NearWords {
    static final int MOST_CHOICES = 3;

    private final Map<String, List<Word>> bySkeleton = new HashMap<>();
    private final Map<Integer, List<Word>> byLength = new HashMap<>();
    private final NearPairs pairs;

    /** A variant as it is compared: its key without spaces, and one bit for each letter in it. */
    private record Word(Keyword keyword, int order, String letters, long bits) {}

    NearWords(List<Keyword> keywords, List<NearPair> pairs) {
        this.pairs = new NearPairs(pairs);
        for (int order = 0; order < keywords.size(); order++) {
            Keyword keyword = keywords.get(order);
            if (keyword.mode() != MatchMode.EXACT) {
                for (Keyword.Variant variant : keyword.variants()) {
                    add(keyword, order, variant);
                }
            }
        }
    }

    private void add(Keyword keyword, int order, Keyword.Variant variant) {
        String letters = MatchKey.withoutSpaces(MatchKey.of(variant.text()));
        Word word = new Word(keyword, order, letters, bits(letters));
        if (limit(keyword.mode(), letters.length()) > 0) {
            byLength.computeIfAbsent(letters.length(), k -> new ArrayList<>()).add(word);
        }
        boolean bones = variant.writing() == Writing.ROMANISED && keyword.mode() != MatchMode.EXACT_PLUS_ONE;
        if (bones) {
            bySkeleton
                    .computeIfAbsent(Skeleton.of(letters), k -> new ArrayList<>(2))
                    .add(word);
        }
    }

    /** Likely, a question, or nothing; {@code key} is known not to be exact. */
    Match find(String key, Set<String> onlyIntents) {
        String letters = MatchKey.withoutSpaces(key);
        Map<String, Evidence> found = new HashMap<>(4);
        String skeleton = isPlainLatin(letters) ? Skeleton.of(letters) : "";
        for (Word word : bySkeleton.getOrDefault(skeleton, List.of())) {
            if (onlyIntents.contains(word.keyword.intent())) {
                evidence(found, word, letters).sameSkeleton(Skeleton.consonants(skeleton));
            }
        }
        addNear(letters, onlyIntents, found);
        pairs.apply(letters, onlyIntents, found);
        return Evidence.verdict(found.values());
    }

    private void addNear(String letters, Set<String> onlyIntents, Map<String, Evidence> found) {
        long bits = bits(letters);
        for (int length = letters.length() - 2; length <= letters.length() + 2; length++) {
            for (Word word : byLength.getOrDefault(length, List.of())) {
                int limit = limit(word.keyword.mode(), length);
                // One error changes at most two bits, so most words are out before any distance is computed.
                boolean possible = Long.bitCount(bits ^ word.bits) <= 2 * limit
                        && Math.abs(length - letters.length()) <= limit
                        && onlyIntents.contains(word.keyword.intent());
                int distance = possible ? EditDistance.damerau(letters, word.letters, limit) : limit + 1;
                if (distance <= limit) {
                    evidence(found, word, letters).near(distance);
                }
            }
        }
    }

    private static Evidence evidence(Map<String, Evidence> found, Word word, String letters) {
        return found.computeIfAbsent(
                word.keyword.intent(),
                intent -> new Evidence(intent, word.order, word.keyword.neverGuessed(), letters));
    }

    /** Errors forgiven in a word of so many letters. */
    private static int limit(MatchMode mode, int letters) {
        int most = switch (mode) {
            case EXACT -> 0;
            case EXACT_PLUS_ONE -> 1;
            case FUZZY, FUZZY_THEN_ACT -> 2;
        };
        return Math.min(most, letters <= 3 ? 0 : letters <= 7 ? 1 : 2);
    }

    private static long bits(String letters) {
        long bits = 0;
        for (int at = 0; at < letters.length(); at++) {
            bits |= 1L << (letters.charAt(at) & 63);
        }
        return bits;
    }

    private static boolean isPlainLatin(String letters) {
        return letters.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
