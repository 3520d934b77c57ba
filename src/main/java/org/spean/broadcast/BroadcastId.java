package org.spean.broadcast;

import java.util.regex.Pattern;

/** Id of a broadcast: 12 lower-case base32 letters, unguessable; stands in URLs and keys, in no label of a metric. */
public record BroadcastId(String value) {
    static final int LENGTH = 12;
    private static final Pattern SHAPE = Pattern.compile("[a-z2-7]{" + LENGTH + "}");

    public BroadcastId {
        if (!fits(value)) {
            throw new IllegalArgumentException("a broadcast id is " + LENGTH + " lower-case base32 letters");
        }
    }

    /** @param random at least 12 lower-case base32 letters nobody used before */
    public static BroadcastId of(String random) {
        return new BroadcastId(random.substring(0, LENGTH));
    }

    /** Whether {@code text}, e.g. from a URL, can be a broadcast id. */
    public static boolean fits(String text) {
        return SHAPE.matcher(text).matches();
    }
}
