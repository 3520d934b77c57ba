package org.spean.redis;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps values unreadable at rest: AES-256-GCM with a random 96-bit nonce (reliability C4). The first key seals, every key
 * opens: to rotate, put a new key first and keep the old one until nothing is sealed with it.
 *
 * <p>Form: version byte 1, key id (4 bytes), nonce (12), ciphertext and tag (16): 33 bytes more than the plain value. The
 * label (a contact id, or a fixed word for a use) and the key id are authenticated with it, so a value moved to another
 * contact does not open. Any thread; some microseconds. Random nonces are safe up to 2³² values under one key.
 */
public final class ValueSeal {
    private static final byte VERSION = 1;
    private static final int KEY_ID_LENGTH = 4;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final int HEAD_LENGTH = 1 + KEY_ID_LENGTH + NONCE_LENGTH;

    private final Map<Integer, SecretKey> keys;
    private final int sealingKey;
    private final SecureRandom random;
    private final ThreadLocal<Cipher> cipher = ThreadLocal.withInitial(ValueSeal::gcm);

    /** @param keys 32 bytes each, at least one; the first seals */
    public ValueSeal(List<byte[]> keys, SecureRandom random) {
        Map<Integer, SecretKey> byId = new LinkedHashMap<>();
        for (byte[] key : keys) {
            if (key.length != 32) {
                throw new IllegalArgumentException("an encryption key is 32 bytes");
            }
            byId.put(keyId(key), new SecretKeySpec(key, "AES"));
        }
        this.keys = byId;
        this.sealingKey = byId.keySet().iterator().next();
        this.random = random;
    }

    /** Seals {@code plain} for {@code label}. Twice the same value gives two different results. */
    public byte[] seal(String label, byte[] plain) {
        byte[] nonce = new byte[NONCE_LENGTH];
        random.nextBytes(nonce);
        try {
            Cipher working = ready(Cipher.ENCRYPT_MODE, sealingKey, nonce, label);
            ByteBuffer out = ByteBuffer.allocate(HEAD_LENGTH + working.getOutputSize(plain.length));
            out.put(VERSION).putInt(sealingKey).put(nonce);
            working.doFinal(ByteBuffer.wrap(plain), out);
            return out.array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM cannot fail to seal", e);
        }
    }

    /**
     * Opens what {@link #seal} made for the same label.
     *
     * @throws UnreadableValueException key unknown, value changed or cut, or sealed for another label
     */
    public byte[] open(String label, byte[] sealed) {
        if (sealed.length < HEAD_LENGTH + TAG_BITS / 8 || sealed[0] != VERSION) {
            throw new UnreadableValueException("not a sealed value of version " + VERSION);
        }
        ByteBuffer in = ByteBuffer.wrap(sealed, 1, sealed.length - 1);
        int keyId = in.getInt();
        byte[] nonce = new byte[NONCE_LENGTH];
        in.get(nonce);
        if (!keys.containsKey(keyId)) {
            throw new UnreadableValueException("sealed with a key that the key file does not hold");
        }
        try {
            Cipher working = ready(Cipher.DECRYPT_MODE, keyId, nonce, label);
            return working.doFinal(sealed, HEAD_LENGTH, sealed.length - HEAD_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new UnreadableValueException("the value was changed, or belongs to something else");
        }
    }

    private Cipher ready(int mode, int keyId, byte[] nonce, String label) throws GeneralSecurityException {
        Cipher working = cipher.get();
        working.init(mode, keys.get(keyId), new GCMParameterSpec(TAG_BITS, nonce));
        working.updateAAD(label.getBytes(StandardCharsets.UTF_8));
        working.updateAAD(ByteBuffer.allocate(1 + KEY_ID_LENGTH)
                .put((byte) '|')
                .putInt(keyId)
                .flip());
        return working;
    }

    private static int keyId(byte[] key) {
        try {
            MessageDigest hash = MessageDigest.getInstance("SHA-256");
            hash.update("spean key id|".getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash.digest(key)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static Cipher gcm() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }
}
