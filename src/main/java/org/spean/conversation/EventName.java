package org.spean.conversation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import org.spean.model.EventId;

/**
 * The name under which an event is kept: one for each person and gateway, so that nobody is answered what was said to somebody
 * else, whatever a gateway repeats. Hashed, so that it tells neither who it was nor which text.
 *
 * @param value 22 signs, good for a key and for a file name
 */
public record EventName(String value) {
    private static final int BYTES = 16;

    /** @param whose a pseudonym or a number, the same for the same person */
    public static EventName of(String whose, String gateway, EventId event) {
        String whole = whose + '\n' + gateway + '\n' + event.value();
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return new EventName(Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(sha, BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
