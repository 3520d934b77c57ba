package org.spean.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.spean.model.Language;

/**
 * What a speaker must say for one prompt in one language.
 *
 * @param id unique in one language; also the name of its sound file. See {@link PromptParts} for how texts get theirs
 * @param words what is said, without placeholders
 * @param context where it is heard, for the speaker: {@code step danger.start}
 * @param version the first 12 hex digits of a SHA-256 of the words: other words, another version
 */
public record PromptScript(
        String id, Language language, String words, PromptPath path, String context, String version) {
    private static final int VERSION_BYTES = 6;

    /** With the version of the words, worked out once: it is asked for in every step of a call. */
    public PromptScript(String id, Language language, String words, PromptPath path, String context) {
        this(id, language, words, path, context, version(words));
    }

    private static String version(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, VERSION_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
