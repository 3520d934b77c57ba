package org.spean.redis;

/** RFC 4648 base32 in lower case without padding: the alphabet of a {@link org.spean.model.ContactId}. */
final class Base32 {
    private static final char[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".toCharArray();

    private Base32() {}

    /** The first {@code letters} letters; {@code bytes} must hold at least five bits for each. */
    static String encode(byte[] bytes, int letters) {
        char[] out = new char[letters];
        for (int i = 0; i < letters; i++) {
            int bit = i * 5;
            int high = (bytes[bit / 8] & 0xff) << 8;
            int low = bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xff : 0;
            out[i] = ALPHABET[(high | low) >> (11 - bit % 8) & 31];
        }
        return new String(out);
    }
}
