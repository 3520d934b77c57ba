package org.spean.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The shape of our own ids: three digits of the partition where the thing is kept, and a random part. They travel in callback URLs,
 * so they hold only characters that no URL encodes (console-reliability-security.md M3).
 */
public final class PartitionedId {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{3}[a-z2-7]{8,32}");

    private PartitionedId() {}

    /** @param random 8 to 32 lower-case base32 letters nobody used before */
    public static String of(int partition, String random) {
        return String.format(Locale.ROOT, "%03d%s", partition, random);
    }

    /** Whether {@code text}, e.g. from a URL, has the shape and names a partition there is. */
    public static boolean fits(String text) {
        return SHAPE.matcher(text).matches() && partition(text) < ContactId.PARTITIONS;
    }

    /** The partition of an id that {@link #fits}. */
    public static int partition(String id) {
        return Integer.parseInt(id.substring(0, 3));
    }
}
