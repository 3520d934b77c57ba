package org.spean.redis;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * The secrets of one installation, 32 bytes each: whoever has them and the data can read everything.
 *
 * @param index makes pseudonyms; never changes
 * @param encryption the first seals, all open
 * @param cookie signs the console's cookies
 */
@SuppressWarnings("ArrayRecordComponent")
public record KeyRing(byte[] index, List<byte[]> encryption, byte[] cookie) {
    static final int LENGTH = 32;

    public KeyRing {
        encryption = List.copyOf(encryption);
        List<byte[]> all = new ArrayList<>(encryption);
        all.add(index);
        all.add(cookie);
        if (encryption.isEmpty() || all.stream().anyMatch(key -> key.length != LENGTH)) {
            throw new IllegalArgumentException("a key ring has keys of 32 bytes and at least one for encryption");
        }
    }

    /** New keys. */
    static KeyRing random(SecureRandom random) {
        return new KeyRing(bytes(random), List.of(bytes(random)), bytes(random));
    }

    private static byte[] bytes(SecureRandom random) {
        byte[] key = new byte[LENGTH];
        random.nextBytes(key);
        return key;
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "KeyRing[" + encryption.size() + " encryption keys]";
    }
}
