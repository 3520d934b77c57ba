package org.spean.registers;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.spean.content.Text;
import org.spean.model.Language;

/**
 * A native reader approved a Khmer wording. The pack still says {@code draft} until the volunteer writes {@code review: approved} there.
 *
 * @param text id of the {@link Text}
 * @param hash of every word of it when it was approved: other words, and the approval counts no more
 * @param reader name of the native reader, as entered
 * @param by id of the account
 */
public record WordingApproval(String text, String hash, String reader, String by, Instant at) {
    private static final int BYTES = 16;

    /** Whether it is about the text as it is now. */
    public boolean isOf(Text now) {
        return text.equals(now.id()) && hash.equals(hash(now));
    }

    /** Stands for all words of a text, read and spoken. */
    public static String hash(Text text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (Language language : Language.values()) {
                sha.update((text.words().get(language) + "\0" + text.voice().get(language) + "\0")
                        .getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(sha.digest(), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
