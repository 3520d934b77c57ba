package org.spean.app;

import java.util.PrimitiveIterator;

/** The document that asks a speech service for one sentence, a tenth slower than usual (khmer.md section 4.4). Pure. */
final class Ssml {
    private Ssml() {}

    /** @param voice the full name, which begins with its locale: {@code km-KH-SreymomNeural} */
    static String of(String voice, String words) {
        String locale = voice.substring(0, voice.indexOf('-', voice.indexOf('-') + 1));
        return "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='" + escaped(locale)
                + "'><voice name='" + escaped(voice) + "'><prosody rate='-10%'>" + escaped(words)
                + "</prosody></voice></speak>";
    }

    /** Marks as entities; what XML 1.0 cannot hold at all as a space. */
    private static String escaped(String words) {
        StringBuilder xml = new StringBuilder(words.length() + 16);
        PrimitiveIterator.OfInt points = words.codePoints().iterator();
        while (points.hasNext()) {
            int point = points.nextInt();
            switch (point) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '\'' -> xml.append("&apos;");
                case '"' -> xml.append("&quot;");
                default -> xml.appendCodePoint(isXml(point) ? point : ' ');
            }
        }
        return xml.toString();
    }

    private static boolean isXml(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
