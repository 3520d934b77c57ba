package org.spean.calls;

import java.util.Locale;
import java.util.regex.Pattern;
import org.spean.model.ContactId;

/**
 * Our own id of one try to call somebody: three digits of the partition and a random part. It travels in the URLs the platform
 * asks about the call, so news finds its try even if the answer to the POST was lost.
 */
public record CallId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{3}[a-z2-7]{8,32}");

    public CallId {
        if (!fits(value)) {
            throw new IllegalArgumentException("the id of a call is three digits and a random part");
        }
    }

    /** @param random 8 to 32 lower-case base32 letters nobody used before */
    public static CallId of(int partition, String random) {
        return new CallId(String.format(Locale.ROOT, "%03d%s", partition, random));
    }

    /** Whether {@code text}, e.g. from a URL, can be the id of a call. */
    public static boolean fits(String text) {
        return SHAPE.matcher(text).matches() && partition(text) < ContactId.PARTITIONS;
    }

    /** Where the wish to be called waits. */
    public int partition() {
        return partition(value);
    }

    private static int partition(String text) {
        return Integer.parseInt(text.substring(0, 3));
    }
}
