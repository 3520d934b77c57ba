package org.spean.outbox;

import java.util.Locale;
import java.util.regex.Pattern;
import org.spean.model.ContactId;

/**
 * Our own id of a message: three digits of its partition and a random part. It travels in the status-callback URL, so it holds
 * only characters that no URL encodes (console-reliability-security.md M3).
 */
public record MessageId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{3}[a-z2-7]{8,32}");

    public MessageId {
        if (!fits(value)) {
            throw new IllegalArgumentException("a message id is three digits and a random part");
        }
    }

    /** @param random 8 to 32 lower-case base32 letters nobody used before */
    public static MessageId of(int partition, String random) {
        return new MessageId(String.format(Locale.ROOT, "%03d%s", partition, random));
    }

    /** Whether {@code text}, e.g. from a callback URL, can be a message id. */
    public static boolean fits(String text) {
        return SHAPE.matcher(text).matches() && partition(text) < ContactId.PARTITIONS;
    }

    /** Where the message waits. */
    public int partition() {
        return partition(value);
    }

    private static int partition(String text) {
        return Integer.parseInt(text.substring(0, 3));
    }
}
