package org.spean.app;

import java.security.SecureRandom;
import java.util.function.Supplier;

/** Unguessable ids: 16 lower-case base32 letters, 80 random bits. Thread-safe. */
final class RandomIds implements Supplier<String> {
    private static final char[] LETTERS = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();
    private static final int LENGTH = 16;

    private final ThreadLocal<SecureRandom> random = ThreadLocal.withInitial(SecureRandom::new);

    @Override
    public String get() {
        byte[] bytes = new byte[LENGTH];
        random.get().nextBytes(bytes);
        char[] id = new char[LENGTH];
        for (int i = 0; i < LENGTH; i++) {
            id[i] = LETTERS[bytes[i] & 31];
        }
        return new String(id);
    }
}
