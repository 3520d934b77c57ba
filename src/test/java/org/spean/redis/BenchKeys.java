package org.spean.redis;

import java.security.SecureRandom;

/** Keys that nobody keeps, for benchmarks. */
public final class BenchKeys {
    private BenchKeys() {}

    public static Crypto crypto(SecureRandom random) {
        KeyRing keys = KeyRing.random(random);
        return new Crypto(new Pseudonyms(keys.index()), new ValueSeal(keys.encryption(), random));
    }
}
