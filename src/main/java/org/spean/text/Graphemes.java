package org.spean.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.GraphemeClusterBreak;
import com.ibm.icu.lang.UProperty;

/**
 * Extended grapheme clusters of Unicode UAX 29, rules GB3 to GB13 without GB9c: a Khmer coeng does <em>not</em> join the
 * next consonant. That is how Twilio's calculator counts; {@link Clusters} adds the Khmer rule. A walk over a table and
 * ICU's properties, no iterator, so that it costs nanoseconds a letter.
 */
final class Graphemes {
    private Graphemes() {}

    /** The end of the grapheme that starts at {@code from}; a lone surrogate is one of its own. */
    static int next(String text, int from) {
        int c = text.codePointAt(from);
        int at = from + Character.charCount(c);
        int before = breakClass(c);
        boolean pictograph = isPictograph(c);
        boolean joined = false;
        int flags = before == GraphemeClusterBreak.REGIONAL_INDICATOR ? 1 : 0;
        while (at < text.length()) {
            c = text.codePointAt(at);
            int after = breakClass(c);
            boolean pictographAfter = isPictograph(c);
            if (!joins(before, after)
                    && !(joined && pictographAfter)
                    && !(flags == 1 && after == GraphemeClusterBreak.REGIONAL_INDICATOR)) {
                return at;
            }
            joined = pictograph && after == GraphemeClusterBreak.ZWJ;
            pictograph = pictographAfter || (pictograph && after == GraphemeClusterBreak.EXTEND);
            flags = after == GraphemeClusterBreak.REGIONAL_INDICATOR ? flags + 1 : 0;
            before = after;
            at += Character.charCount(c);
        }
        return at;
    }

    private static boolean joins(int before, int after) {
        if (before == GraphemeClusterBreak.CR) {
            return after == GraphemeClusterBreak.LF;
        }
        if (isControl(before) || isControl(after)) {
            return false;
        }
        return switch (after) {
            case GraphemeClusterBreak.EXTEND, GraphemeClusterBreak.ZWJ, GraphemeClusterBreak.SPACING_MARK -> true;
            case GraphemeClusterBreak.L -> before == GraphemeClusterBreak.L || before == GraphemeClusterBreak.PREPEND;
            case GraphemeClusterBreak.V ->
                before == GraphemeClusterBreak.L
                        || before == GraphemeClusterBreak.V
                        || before == GraphemeClusterBreak.LV
                        || before == GraphemeClusterBreak.PREPEND;
            case GraphemeClusterBreak.T ->
                before == GraphemeClusterBreak.V
                        || before == GraphemeClusterBreak.T
                        || before == GraphemeClusterBreak.LV
                        || before == GraphemeClusterBreak.LVT
                        || before == GraphemeClusterBreak.PREPEND;
            case GraphemeClusterBreak.LV, GraphemeClusterBreak.LVT ->
                before == GraphemeClusterBreak.L || before == GraphemeClusterBreak.PREPEND;
            default -> before == GraphemeClusterBreak.PREPEND;
        };
    }

    private static boolean isControl(int breakClass) {
        return breakClass == GraphemeClusterBreak.CONTROL
                || breakClass == GraphemeClusterBreak.CR
                || breakClass == GraphemeClusterBreak.LF;
    }

    private static int breakClass(int c) {
        if (c >= 0x20 && c < 0x7F) {
            return GraphemeClusterBreak.OTHER;
        }
        if (c >= 0x1780 && c <= 0x17B3) {
            return GraphemeClusterBreak.OTHER;
        }
        return UCharacter.getIntPropertyValue(c, UProperty.GRAPHEME_CLUSTER_BREAK);
    }

    /** Below U+203C only the copyright and registered signs are pictographs. */
    private static boolean isPictograph(int c) {
        return (c >= 0x203C || c == 0xA9 || c == 0xAE)
                && UCharacter.hasBinaryProperty(c, UProperty.EXTENDED_PICTOGRAPHIC);
    }
}
