package org.spean.text;

/**
 * Makes any string safe to put into XML, a page or an SMS. Everything a stranger wrote passes here before it is echoed.
 */
public final class PlainText {
    private PlainText() {}

    /**
     * The text without what XML 1.0 forbids (section 2.2: controls, lone surrogates, non-characters), without DEL and the
     * C1 controls, and without what is not seen but changes what is read: bidi controls, which turn a number around, annotations, tags, and the
     * byte order mark; line ends become {@code \n}.
     */
    public static String clean(String text) {
        return without(text, false);
    }

    /** As {@link #clean}, and without U+200B, which costs a unit in an SMS and shows nothing (khmer.md 1.2). */
    public static String forSms(String text) {
        return without(text, true);
    }

    private static String without(String text, boolean zeroWidthSpace) {
        StringBuilder out = null;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (isLineEnd(c) || isForbidden(c) || isUnseen(c) || (zeroWidthSpace && c == 0x200B)) {
                out = out == null ? new StringBuilder(text.length()).append(text, 0, at) : out;
                boolean pair = c == '\r' && next < text.length() && text.charAt(next) == '\n';
                if (isLineEnd(c) && !pair) {
                    out.append('\n');
                }
            } else if (out != null) {
                out.append(text, at, next);
            }
            at = next;
        }
        return out == null ? text : out.toString();
    }

    private static boolean isLineEnd(int c) {
        return c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isForbidden(int c) {
        return (c < 0x20 && c != '\t' && c != '\n')
                || (c >= 0x7F && c <= 0x9F)
                || (c >= 0xD800 && c <= 0xDFFF)
                || (c >= 0xFDD0 && c <= 0xFDEF)
                || (c & 0xFFFE) == 0xFFFE;
    }

    /** Whether a character is not seen and changes what is read: marks of direction, annotations, tags, the byte order mark. */
    public static boolean isUnseen(int c) {
        return c == 0x061C
                || c == 0x200E
                || c == 0x200F
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0xFEFF
                || (c >= 0xFFF9 && c <= 0xFFFB)
                || (c >= 0xE0000 && c <= 0xE007F);
    }
}
