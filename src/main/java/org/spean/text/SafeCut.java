package org.spean.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a text that is longer than one SMS where a reader would: at the last line break of ICU that is also a cluster
 * boundary, else at the last cluster boundary, never inside a surrogate pair (khmer.md 1.2). Canonical text gives the
 * best places. ICU's iterators are not thread-safe: each thread clones its own.
 */
public final class SafeCut {
    private static final BreakIterator LINES = BreakIterator.getLineInstance(new ULocale("km"));
    private static final ThreadLocal<BreakIterator> OWN = ThreadLocal.withInitial(LINES::clone);

    private SafeCut() {}

    /** The parts in order: one when it fits a single SMS; put together again they are the text. Empty for no text. */
    public static List<String> parts(String text) {
        Encoding encoding = Encoding.of(text);
        if (end(text, 0, encoding, encoding.single()) == text.length()) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        int[] clusters = Clusters.boundaries(text);
        BreakIterator lines = OWN.get();
        lines.setText(text);
        List<String> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int limit = end(text, start, encoding, encoding.part());
            int cut = limit == text.length() ? limit : cut(text, start, limit, clusters, lines);
            parts.add(text.substring(start, cut));
            start = cut;
        }
        lines.setText("");
        return List.copyOf(parts);
    }

    private static int cut(String text, int start, int limit, int[] clusters, BreakIterator lines) {
        for (int at = lines.preceding(limit + 1); at > start; at = lines.previous()) {
            if (Arrays.binarySearch(clusters, at) >= 0) {
                return at;
            }
        }
        int found = Arrays.binarySearch(clusters, limit);
        int cluster = clusters[found >= 0 ? found : -found - 2];
        if (cluster > start) {
            return cluster;
        }
        boolean insidePair =
                Character.isHighSurrogate(text.charAt(limit - 1)) && Character.isLowSurrogate(text.charAt(limit));
        return insidePair ? limit - 1 : limit;
    }

    /** How far {@code units} units reach from {@code start}. */
    private static int end(String text, int start, Encoding encoding, int units) {
        if (encoding == Encoding.UCS2) {
            return Math.min(text.length(), start + units);
        }
        int used = 0;
        int at = start;
        while (at < text.length()) {
            used += GsmAlphabet.septets(text.charAt(at));
            if (used > units) {
                return at;
            }
            at++;
        }
        return at;
    }
}
