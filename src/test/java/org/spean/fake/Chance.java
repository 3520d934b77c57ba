package org.spean.fake;

import java.util.SplittableRandom;

/** Random choices that a second run with the same seed makes again, in whatever order the requests come. */
final class Chance {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long seed;

    Chance(long seed) {
        this.seed = seed;
    }

    /** For what has this key and comes for the {@code nth} time. */
    SplittableRandom random(long key, int nth) {
        return new SplittableRandom(mixed(seed ^ key) + nth * GOLDEN);
    }

    /** Sixty-four bits of some texts: two different ones have the same only by a very rare chance. */
    static long key(String... texts) {
        long key = 0xCBF29CE484222325L;
        for (String text : texts) {
            for (int i = 0; i < text.length(); i++) {
                key = (key ^ text.charAt(i)) * 0x100000001B3L;
            }
            key = (key ^ 0xFFFF) * 0x100000001B3L;
        }
        return mixed(key);
    }

    /** The last step of MurmurHash3 for 64 bits. */
    private static long mixed(long bits) {
        long mixed = bits;
        mixed = (mixed ^ (mixed >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}
