package org.spean.gateway;

import java.util.List;
import org.spean.dialogue.Reply;

/**
 * Replies to TwiML: a pure function that emits only verbs both platforms run (design section 4). The SDK's builder is the
 * oracle in the tests; it takes 30–150 µs a document, which is why the XML is written here.
 */
final class TwimlRenderer {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    /** "Do nothing", as both platforms document it. */
    static final String NOTHING = HEAD + "<Response/>";

    private TwimlRenderer() {}

    /** The answer to a text: one {@code <Message>} a reply, none for a silence. */
    static String sms(List<Reply> replies) {
        if (replies.isEmpty()) {
            return NOTHING;
        }
        StringBuilder xml = new StringBuilder(512).append(HEAD).append("<Response>");
        for (Reply reply : replies) {
            switch (reply) {
                case Reply.Message message -> {
                    xml.append("<Message>");
                    escape(message.body(), xml);
                    xml.append("</Message>");
                }
                case Reply.Spoken spoken -> {} // belongs to a call
            }
        }
        return xml.append("</Response>").toString();
    }

    static void escape(String text, StringBuilder xml) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                default -> i = copy(text, i, xml);
            }
        }
    }

    /** Copies one character, or leaves out what XML 1.0 forbids; returns the index of its last unit. */
    private static int copy(String text, int at, StringBuilder xml) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c) && at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))) {
            xml.append(c).append(text.charAt(at + 1));
            return at + 1;
        }
        boolean allowed = c == '\t' || c == '\n' || c >= ' ' && !Character.isSurrogate(c) && c < '\uFFFE';
        if (allowed) {
            xml.append(c);
        }
        return at;
    }
}
