package org.spean.outbox;

import org.spean.model.PartitionedId;

/**
 * Our own id of a message: three digits of its partition and a random part. It travels in the status-callback URL, so it holds
 * only characters that no URL encodes (console-reliability-security.md M3).
 */
public record MessageId(String value) {
    public MessageId {
        if (!fits(value)) {
            throw new IllegalArgumentException("a message id is three digits and a random part");
        }
    }

    /** @param random 8 to 32 lower-case base32 letters nobody used before */
    public static MessageId of(int partition, String random) {
        return new MessageId(PartitionedId.of(partition, random));
    }

    /** Whether {@code text}, e.g. from a callback URL, can be a message id. */
    public static boolean fits(String text) {
        return PartitionedId.fits(text);
    }

    /** Where the message waits. */
    public int partition() {
        return PartitionedId.partition(value);
    }
}
