package org.spean.calls;

import org.spean.model.PartitionedId;

/**
 * Our own id of one try to call somebody: three digits of the partition and a random part. It travels in the URLs the platform
 * asks about the call, so news finds its try even if the answer to the POST was lost.
 */
public record CallId(String value) {
    public CallId {
        if (!fits(value)) {
            throw new IllegalArgumentException("the id of a call is three digits and a random part");
        }
    }

    /** @param random 8 to 32 lower-case base32 letters nobody used before */
    public static CallId of(int partition, String random) {
        return new CallId(PartitionedId.of(partition, random));
    }

    /** Whether {@code text}, e.g. from a URL, can be the id of a call. */
    public static boolean fits(String text) {
        return PartitionedId.fits(text);
    }

    /** Where the wish to be called waits. */
    public int partition() {
        return PartitionedId.partition(value);
    }
}
