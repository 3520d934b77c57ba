package org.spean.text;

/** The Khmer part of {@link MatchKey}: invisible characters, old letters, doubled signs (khmer.md 2.4). */
final class KhmerFolding {
    private static final String AOY_BY_RULE = "\u17B1\u17D2\u1799";
    private static final String AOY_BY_SOUND = "\u17A2\u17C4\u1799";

    private KhmerFolding() {}

    static String fold(String text) {
        // Canonical before folding, so that a text and its stored form have one key even where a letter becomes two.
        String folded = squeeze(replaceLetters(Khmer.canonical(text)));
        // One round is the rule; a second happens only when a squeezed sign lets another rule of canonical apply.
        String canonical = Khmer.canonical(folded);
        while (!canonical.equals(folded)) {
            folded = squeeze(canonical);
            canonical = Khmer.canonical(folded);
        }
        return canonical;
    }

    static String foldAoy(String key) {
        return key.indexOf(AOY_BY_RULE.charAt(0)) < 0 ? key : key.replace(AOY_BY_RULE, AOY_BY_SOUND);
    }

    private static String replaceLetters(String text) {
        StringBuilder out = null;
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            int next = at + Character.charCount(c);
            if (c >= 128 && (isInvisible(c) || isOld(c))) {
                out = out == null ? new StringBuilder(text.length() + 8).append(text, 0, at) : out;
                appendFolded(c, out);
            } else if (out != null) {
                out.append(text, at, next);
            }
            at = next;
        }
        return out == null ? text : out.toString();
    }

    private static boolean isInvisible(int c) {
        return switch (c) {
            case 0x034F, 0x17B4, 0x17B5, 0x20E3 -> true;
            default ->
                (c >= 0xFE00 && c <= 0xFE0F)
                        || (c >= 0xE0100 && c <= 0xE01EF)
                        || Character.getType(c) == Character.FORMAT;
        };
    }

    private static boolean isOld(int c) {
        return switch (c) {
            case 0x17A3, 0x17A4, 0x17A8, 0x17B2, 0x17D3, 0x17D8, 0x17DD -> true;
            default -> false;
        };
    }

    private static void appendFolded(int c, StringBuilder out) {
        switch (c) {
            case 0x17A3 -> out.append('\u17A2');
            case 0x17A4 -> out.append("\u17A2\u17B6");
            case 0x17A8 -> out.append("\u17A7\u1780");
            case 0x17B2 -> out.append('\u17B1');
            case 0x17D3 -> out.append('\u17C6');
            case 0x17D8 -> out.append("\u17D4\u179B\u17D4");
            case 0x17DD -> out.append('\u17D1');
            default -> {}
        }
    }

    /** One sign where the same sign, or the same coeng pair, stands twice or more. */
    private static String squeeze(String text) {
        StringBuilder out = null;
        for (int at = 0; at < text.length(); at++) {
            int doubled = doubledAt(text, at);
            if (doubled > 0) {
                out = out == null ? new StringBuilder(text.length()).append(text, 0, at) : out;
                at += doubled - 1;
            } else if (out != null) {
                out.append(text.charAt(at));
            }
        }
        return out == null ? text : out.toString();
    }

    private static int doubledAt(String text, int at) {
        char c = text.charAt(at);
        if (c == KhmerLetters.COENG) {
            boolean samePair = at >= 2
                    && at + 1 < text.length()
                    && text.charAt(at - 2) == KhmerLetters.COENG
                    && KhmerLetters.isBase(text.charAt(at + 1))
                    && text.charAt(at - 1) == text.charAt(at + 1);
            return samePair ? 2 : 0;
        }
        boolean mark = (c >= '\u17B6' && c <= '\u17D1') || c == '\u17D3' || c == '\u17DD';
        return mark && at >= 1 && text.charAt(at - 1) == c ? 1 : 0;
    }
}
