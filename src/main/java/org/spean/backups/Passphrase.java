package org.spean.backups;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/** What opens a backup: words that somebody chose, or a line of random letters. Never printed. */
public final class Passphrase {
    /** Shorter ones are found by trying. */
    public static final int SHORTEST = 16;

    /** What OWASP asks of PBKDF2 with SHA-512. The file says how many it was made with, so that the number can grow. */
    static final int ROUNDS = 210_000;

    private static final int MOST_ROUNDS = 10_000_000;
    private static final int KEY_BYTES = 32;
    private static final int ALL_BYTES = 64;

    private final String words;

    private Passphrase(String words) {
        this.words = words;
    }

    /** The words without blanks at their ends; empty when they are fewer than {@link #SHORTEST} letters. */
    public static Optional<Passphrase> of(String text) {
        String words = text.strip();
        return words.codePointCount(0, words.length()) < SHORTEST
                ? Optional.empty()
                : Optional.of(new Passphrase(words));
    }

    /**
     * The key of one file, and what tells early that the passphrase is another one.
     *
     * @param check 8 bytes; they tell nothing of the key
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Derived(SecretKeySpec key, byte[] check) {}

    /** Takes some tenths of a second. */
    Derived derive(byte[] salt, int rounds) throws BadBackup {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw BadBackup.broken();
        }
        PBEKeySpec spec = new PBEKeySpec(words.toCharArray(), salt, rounds, ALL_BYTES * Byte.SIZE);
        try {
            byte[] all = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(spec)
                    .getEncoded();
            return new Derived(
                    new SecretKeySpec(all, 0, KEY_BYTES, "AES"),
                    Arrays.copyOfRange(all, KEY_BYTES, KEY_BYTES + SealHead.CHECK_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2 with SHA-512", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** Never the words. */
    @Override
    public String toString() {
        return "Passphrase";
    }
}
