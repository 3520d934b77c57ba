package org.spean.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the eye counts as one letter, and so what no cut may go through. Khmer by our own rule (khmer.md 1.2):
 * {@code [\u1780-\u17B3\u25CC](?:\u17D2[\u1780-\u17B3]|[\u17B4-\u17D1\u17D3\u17DD\u200C\u200D])*\u17D2?}; anything else by the
 * extended grapheme clusters of Unicode. ICU before 78 and every JDK cut Khmer in the middle.
 */
public final class Clusters {
    private Clusters() {}

    /** The clusters in order; put together again they are the text. */
    public static List<String> of(String text) {
        List<String> clusters = new ArrayList<>(text.length() / 2 + 1);
        for (int at = 0; at < text.length(); ) {
            int end = next(text, at);
            clusters.add(text.substring(at, end));
            at = end;
        }
        return clusters;
    }

    /** All places where a cluster may begin or end, in UTF-16 units, ascending, with 0 and the length of the text. */
    public static int[] boundaries(String text) {
        int[] found = new int[text.length() + 1];
        int count = 1;
        for (int at = 0; at < text.length(); ) {
            at = next(text, at);
            found[count++] = at;
        }
        return Arrays.copyOf(found, count);
    }

    /** The end of the cluster that starts at {@code from}. */
    static int next(String text, int from) {
        char c = text.charAt(from);
        return startsKhmer(c) ? khmerEnd(text, from + 1) : Graphemes.next(text, from);
    }

    private static int khmerEnd(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == KhmerLetters.COENG) {
                boolean pair = at + 1 < text.length() && isLetter(text.charAt(at + 1));
                if (!pair) {
                    return at + 1;
                }
                at += 2;
            } else if (isMark(c)) {
                at++;
            } else {
                return at;
            }
        }
        return at;
    }

    private static boolean startsKhmer(char c) {
        return isLetter(c) || c == '\u25CC';
    }

    private static boolean isLetter(char c) {
        return c >= '\u1780' && c <= '\u17B3';
    }

    private static boolean isMark(char c) {
        return (c >= '\u17B4' && c <= '\u17D3') || c == '\u17DD' || c == KhmerLetters.ZWNJ || c == KhmerLetters.ZWJ;
    }
}
