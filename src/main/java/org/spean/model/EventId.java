package org.spean.model;

import java.util.regex.Pattern;

/**
 * What makes one arrival unique: the MessageSid of a text, or CallSid and step token of a key-press. Twilio's SIDs and
 * Somleng's UUIDs both fit; the shape is not checked further (twilio-and-somleng.md section 0, point 5).
 */
public record EventId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_.:-]{1,80}");

    public EventId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("an event id is 1 to 80 of A-Z a-z 0-9 _ . : -");
        }
    }

    /** Whether {@code text} can be an event id. */
    public static boolean fits(String text) {
        return SHAPE.matcher(text).matches();
    }
}
