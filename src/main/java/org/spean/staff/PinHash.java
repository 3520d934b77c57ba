package org.spean.staff;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id over a PIN or a password: 19 MiB, 2 passes, 1 lane (OWASP's least; 30 to 70 ms, dependencies.md section 5), written
 * {@code argon2id$19456$2$1$salt$hash}. It blocks: worker threads and the command line only.
 */
public final class PinHash {
    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final String HEAD = "argon2id$" + MEMORY_KIB + "$" + PASSES + "$" + LANES + "$";
    /** Fits no PIN: so that an account without a PIN takes as long as one with. */
    private static final byte[] NO_SALT = new byte[16];

    private PinHash() {}

    /** @param salt 16 random bytes */
    public static String of(String pin, byte[] salt) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return HEAD + base64.encodeToString(salt) + "$" + base64.encodeToString(argon2(pin, salt));
    }

    /** Compared in constant time. A hash that is empty or not ours takes as long, and fits nothing. */
    public static boolean fits(String pin, String hash) {
        String[] parts = hash.startsWith(HEAD) ? hash.substring(HEAD.length()).split("\\$", -1) : new String[0];
        boolean ours = parts.length == 2;
        byte[] salt = ours ? Base64.getDecoder().decode(parts[0]) : NO_SALT;
        byte[] expected = ours ? Base64.getDecoder().decode(parts[1]) : new byte[HASH_BYTES];
        return MessageDigest.isEqual(argon2(pin, salt), expected) && ours;
    }

    private static byte[] argon2(String pin, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(LANES)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[HASH_BYTES];
        generator.generateBytes(pin.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
