package org.spean.model;

/**
 * The shape of our own ids: three digits of the partition where the thing is kept, and a random part. They travel in callback URLs,
 * so they hold only characters that no URL encodes (console-reliability-security.md M3).
 */
public final class PartitionedId {
    private static final int DIGITS = 3;
    private static final int SHORTEST = DIGITS + 8;
    private static final int LONGEST = DIGITS + 32;

    private PartitionedId() {}

    /** @param random 8 to 32 lower-case base32 letters nobody used before */
    public static String of(int partition, String random) {
        String digits = Integer.toString(partition);
        return "0".repeat(DIGITS - digits.length()) + digits + random;
    }

    /** Whether {@code text}, e.g. from a URL, has the shape and names a partition there is. */
    public static boolean fits(String text) {
        return text.length() >= SHORTEST
                && text.length() <= LONGEST
                && isDigit(text.charAt(0))
                && isDigit(text.charAt(1))
                && isDigit(text.charAt(2))
                && Base32.fits(text, DIGITS)
                && partition(text) < ContactId.PARTITIONS;
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** The partition of an id that {@link #fits}. */
    public static int partition(String id) {
        return Integer.parseInt(id.substring(0, DIGITS));
    }
}
