package org.spean.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.spean.text.MatchKey;

/**
 * Words that would give away what we write about to whoever looks at the phone (console-reliability-security.md A3 #17). Latin words count
 * as whole words, others wherever they stand, for Khmer has no spaces.
 */
public final class DiscreetWords {
    private final List<Word> words;

    private record Word(String written, String key, boolean whole) {}

    /**
     * One that was found.
     *
     * @param word as in the list
     * @param from where it begins in the text
     * @param to where it ends, not part of it
     */
    public record Found(String word, int from, int to) {}

    /** @param words in any spelling and case */
    public DiscreetWords(List<String> words) {
        this.words = words.stream()
                .map(word -> new Word(word, key(word), isLatin(word)))
                .filter(word -> !word.key().isEmpty())
                .toList();
    }

    /** As written in the list. */
    public List<String> words() {
        return words.stream().map(Word::written).toList();
    }

    /** Each place of the text that has one, in order; one word inside another only once. */
    public List<Found> in(String text) {
        String spaced = " " + MatchKey.of(text) + " ";
        String together = spaced.replace(" ", "");
        List<Found> found = new ArrayList<>();
        for (Word word : words) {
            boolean there = word.whole()
                    ? spaced.contains(" " + word.key() + " ")
                    : together.contains(word.key().replace(" ", ""));
            if (there) {
                mark(text, word, found);
            }
        }
        found.sort(Comparator.comparingInt(Found::from)
                .thenComparing(Comparator.comparingInt(Found::to).reversed()));
        List<Found> apart = new ArrayList<>();
        for (Found one : found) {
            if (apart.isEmpty() || one.from() >= apart.getLast().to()) {
                apart.add(one);
            }
        }
        return apart;
    }

    /** The shortest stretches of the text that read like the word; the whole text where only all of it together does. */
    private static void mark(String text, Word word, List<Found> found) {
        int before = found.size();
        int most = word.written().length() * 2 + 8;
        int from = 0;
        while (from < text.length()) {
            int to = end(text, from, Math.min(text.length(), from + most), word);
            if (to > from) {
                found.add(new Found(word.written(), from, to));
                from = to;
            } else {
                from++;
            }
        }
        if (found.size() == before) {
            found.add(new Found(word.written(), 0, text.length()));
        }
    }

    private static int end(String text, int from, int last, Word word) {
        boolean begins = Character.isLetterOrDigit(text.codePointAt(from))
                && !(word.whole() && from > 0 && Character.isLetterOrDigit(text.charAt(from - 1)));
        if (!begins) {
            return from;
        }
        String sought = word.key().replace(" ", "");
        for (int to = from + 1; to <= last; to++) {
            boolean ends = !word.whole() || to == text.length() || !Character.isLetterOrDigit(text.charAt(to));
            if (ends && key(text.substring(from, to)).replace(" ", "").equals(sought)) {
                return to;
            }
        }
        return from;
    }

    private static String key(String text) {
        return MatchKey.of(text).strip();
    }

    private static boolean isLatin(String word) {
        return word.codePoints().allMatch(c -> c < 0x250);
    }
}
