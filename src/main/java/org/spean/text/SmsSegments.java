package org.spean.text;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Counts segments as Twilio bills them. The rule that reproduces its calculator (npm sms-segments-calculator 1.3.0):
 * <ul>
 *   <li>up to 160 septets or 70 units: one segment;
 *   <li>longer: fill segments of 153 or 67 in turn and never split a grapheme, so ក×135 is 67+67+1 and 😀×67 is
 *       66+66+2: three segments, where a naive division gives two;
 *   <li>graphemes are those of {@link Graphemes}, where a coeng ends one: ស្តី is two graphemes of two units, hence
 *       ស្តី×33 fits in two segments (66+66) and ×34 takes three. Whole Khmer clusters would give three already at ×33:
 *       cut by {@link SafeCut}, but budget by this.
 * </ul>
 */
public final class SmsSegments {
    private SmsSegments() {}

    /** The size of {@code text} as it stands, without any smart encoding. Linear time, no iterator. */
    public static Segments of(String text) {
        int septets = GsmAlphabet.septets(text);
        return septets >= 0
                ? new Segments(Encoding.GSM7, countSeptets(text, septets), septets)
                : new Segments(Encoding.UCS2, countUnits(text), text.length());
    }

    /** The text as it is cut into segments on its way; put together again they are the text. Empty for no text. */
    public static List<String> parts(String text) {
        Segments size = of(text);
        if (size.count() <= 1) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> parts = new ArrayList<>();
        for (int start = 0; start < text.length(); ) {
            int end = size.encoding() == Encoding.GSM7 ? septetsEnd(text, start) : segmentEnd(text, start);
            parts.add(text.substring(start, end));
            start = end;
        }
        return List.copyOf(parts);
    }

    /**
     * Where the first letter stands that GSM-7 does not have, so that the whole text travels as UCS-2 and less than half as much fits;
     * empty when all of it is GSM-7.
     */
    public static OptionalInt firstOutsideGsm(String text) {
        return IntStream.range(0, text.length())
                .filter(at -> GsmAlphabet.septets(text.charAt(at)) == 0)
                .findFirst();
    }

    private static int septetsEnd(String text, int start) {
        int used = 0;
        int at = start;
        while (at < text.length() && used + GsmAlphabet.septets(text.charAt(at)) <= Encoding.GSM7.part()) {
            used += GsmAlphabet.septets(text.charAt(at));
            at++;
        }
        return at;
    }

    private static int countSeptets(String text, int septets) {
        if (septets <= Encoding.GSM7.single()) {
            return septets == 0 ? 0 : 1;
        }
        int count = 1;
        int used = 0;
        for (int at = 0; at < text.length(); at++) {
            int size = GsmAlphabet.septets(text.charAt(at));
            if (used + size > Encoding.GSM7.part()) {
                count++;
                used = 0;
            }
            used += size;
        }
        return count;
    }

    private static int countUnits(String text) {
        if (text.length() <= Encoding.UCS2.single()) {
            return 1;
        }
        int count = 0;
        for (int start = 0; start < text.length(); count++) {
            start = segmentEnd(text, start);
        }
        return count;
    }

    /** A grapheme larger than a segment (only abuse makes one) is cut hard. */
    private static int segmentEnd(String text, int start) {
        int limit = start + Encoding.UCS2.part();
        int at = start;
        while (at < text.length()) {
            int end = Graphemes.next(text, at);
            if (end > limit) {
                return at > start ? at : limit;
            }
            at = end;
        }
        return at;
    }
}
