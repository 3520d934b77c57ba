package org.spean.model;

/**
 * What makes one arrival unique: the MessageSid of a text, or CallSid and step token of a key-press. Twilio's SIDs and
 * Somleng's UUIDs both fit; the shape is not checked further (twilio-and-somleng.md section 0, point 5).
 */
public record EventId(String value) {
    private static final int LONGEST = 80;

    public EventId {
        if (!fits(value)) {
            throw new IllegalArgumentException("an event id is 1 to 80 of A-Z a-z 0-9 _ . : -");
        }
    }

    /** Whether {@code text} can be an event id. */
    public static boolean fits(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (!allowed(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean allowed(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "_.:-".indexOf(c) >= 0;
    }
}
