package org.spean.audio;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a clip, made from its bytes: the first 32 hex digits of their SHA-256. Other bytes have another name, so
 * {@code /prompts/{hash}.wav} may be kept for ever by whoever fetched it.
 *
 * @param value 32 lower-case hex digits
 */
public record ClipId(String value) {
    private static final int DIGITS = 32;
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{" + DIGITS + "}");

    public ClipId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("a clip id is 32 lower-case hex digits");
        }
    }

    /** The id of these bytes. */
    public static ClipId of(byte[] wav) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(wav);
            return new ClipId(HexFormat.of().formatHex(hash).substring(0, DIGITS));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Reads what stands in an URL; empty when it cannot be a clip id. */
    public static Optional<ClipId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ClipId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
