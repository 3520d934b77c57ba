package org.spean.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for the words of one intent inside a longer text. Keys only. */
final class Mentions {
    private static final Comparator<String> LONGEST_FIRST =
            Comparator.comparingInt(String::length).reversed();

    private final Map<String, List<String>> spaced = new HashMap<>();
    private final Map<String, List<String>> unspaced = new HashMap<>();

    Mentions(List<Keyword> keywords) {
        for (Keyword keyword : keywords) {
            for (Keyword.Variant variant : keyword.variants()) {
                String key = MatchKey.of(variant.text());
                boolean runsOn = variant.writing() == Writing.KHMER || variant.writing() == Writing.THAI;
                Map<String, List<String>> index = runsOn ? unspaced : spaced;
                if (!key.isEmpty()) {
                    index.computeIfAbsent(keyword.intent(), k -> new ArrayList<>())
                            .add(runsOn ? MatchKey.withoutSpaces(key) : " " + key + " ");
                }
            }
        }
        // Taken out of a text the longest first: of "help me" nothing may be left.
        spaced.values().forEach(words -> words.sort(LONGEST_FIRST));
        unspaced.values().forEach(words -> words.sort(LONGEST_FIRST));
    }

    /** Every intent that has a word in it. */
    Set<String> findAll(String key) {
        return Stream.concat(spaced.keySet().stream(), unspaced.keySet().stream())
                .distinct()
                .filter(intent -> find(key, intent, ""))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param except the intent whose phrases are taken out before: words in them do not count */
    boolean find(String key, String intent, String except) {
        String fenced = " " + key + " ";
        for (String phrase : spaced.getOrDefault(except, List.of())) {
            fenced = fenced.replace(phrase, " | ");
        }
        for (String word : spaced.getOrDefault(intent, List.of())) {
            if (standsIn(fenced, word)) {
                return true;
            }
        }
        String joined = MatchKey.withoutSpaces(key);
        for (String phrase : unspaced.getOrDefault(except, List.of())) {
            joined = joined.replace(phrase, "|");
        }
        for (String word : unspaced.getOrDefault(intent, List.of())) {
            if (runsIn(joined, word)) {
                return true;
            }
        }
        return false;
    }

    /** A number (117) counts only when no other number stands beside it: it may be part of a telephone number. */
    private static boolean standsIn(String fenced, String word) {
        for (int at = fenced.indexOf(word); at >= 0; at = fenced.indexOf(word, at + 1)) {
            boolean number = isDigit(word, 1);
            if (!number || (!isDigit(fenced, at - 1) && !isDigit(fenced, at + word.length()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean runsIn(String joined, String word) {
        for (int at = joined.indexOf(word); at >= 0; at = joined.indexOf(word, at + 1)) {
            if (isFree(joined, at) && isFree(joined, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFree(String text, int at) {
        if (at == 0 || at == text.length()) {
            return true;
        }
        int type = Character.getType(text.charAt(at));
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return !mark && text.charAt(at - 1) != KhmerLetters.COENG;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
