package org.spean.app;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which bytes of a sound are asked for: RFC 9110 section 14, one range; several or a strange one mean the whole. */
sealed interface ByteRange {
    /** Everything. */
    record Whole() implements ByteRange {}

    /** From the first to the last byte, both included. */
    record Part(int first, int last) implements ByteRange {}

    /** Begins behind the end. */
    record Outside() implements ByteRange {}

    Pattern SHAPE = Pattern.compile("bytes=([0-9]{0,9})-([0-9]{0,9})");

    /**
     * Reads a header.
     *
     * @param header of {@code Range}, null where there is none
     * @param length of the sound, above 0
     */
    static ByteRange of(@Nullable String header, int length) {
        Matcher range = SHAPE.matcher(header == null ? "" : header.strip());
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return new Whole();
        }
        if (range.group(1).isEmpty()) {
            int last = Integer.parseInt(range.group(2));
            return last == 0 ? new Outside() : new Part(Math.max(0, length - last), length - 1);
        }
        int first = Integer.parseInt(range.group(1));
        int last = range.group(2).isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(range.group(2));
        if (last < first) {
            return new Whole();
        }
        return first >= length ? new Outside() : new Part(first, Math.min(last, length - 1));
    }
}
