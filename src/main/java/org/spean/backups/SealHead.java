package org.spean.backups;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The open beginning of a backup, and with it how each piece of the rest is sealed: AES-256-GCM in pieces of 64 KiB, each under a nonce of
 * its own: the beginning of all, the number of the piece, and whether it is the last (the STREAM construction). So no piece can be
 * changed, moved, left out or cut off unnoticed. The head itself is authenticated with every piece.
 *
 * @param bytes the head as it is written: word, version of the form, salt, rounds, check, beginning of the nonces
 */
@SuppressWarnings("ArrayRecordComponent")
record SealHead(byte[] bytes, SecretKeySpec key) {
    static final int PIECE = 64 * 1024;
    static final int TAG_BYTES = 16;
    static final int CHECK_BYTES = 8;

    private static final byte[] WORD = "SPEAN BACKUP\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte FORM = 1;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 7;
    private static final int CHECK_AT = WORD.length + 1 + SALT_BYTES + Integer.BYTES;
    private static final int LENGTH = CHECK_AT + CHECK_BYTES + NONCE_BYTES;

    /** Of a new file: its key is its own. */
    static SealHead fresh(Passphrase passphrase, SecureRandom random) throws BadBackup {
        byte[] salt = new byte[SALT_BYTES];
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(salt);
        random.nextBytes(nonce);
        Passphrase.Derived derived = passphrase.derive(salt, Passphrase.ROUNDS);
        byte[] bytes = ByteBuffer.allocate(LENGTH)
                .put(WORD)
                .put(FORM)
                .put(salt)
                .putInt(Passphrase.ROUNDS)
                .put(derived.check())
                .put(nonce)
                .array();
        return new SealHead(bytes, derived.key());
    }

    /** @throws BadBackup another kind of file, a form of a newer version, or another passphrase */
    static SealHead read(InputStream in, Passphrase passphrase) throws IOException {
        byte[] bytes = in.readNBytes(LENGTH);
        if (bytes.length <= WORD.length || !Arrays.equals(WORD, Arrays.copyOf(bytes, WORD.length))) {
            throw BadBackup.foreign();
        }
        if (bytes[WORD.length] != FORM) {
            throw new BadBackup("The backup has a form that this version of Spean does not read. Take a newer Spean.");
        }
        if (bytes.length < LENGTH) {
            throw BadBackup.broken();
        }
        ByteBuffer fields = ByteBuffer.wrap(bytes, WORD.length + 1, LENGTH - WORD.length - 1);
        byte[] salt = new byte[SALT_BYTES];
        fields.get(salt);
        Passphrase.Derived derived = passphrase.derive(salt, fields.getInt());
        if (!MessageDigest.isEqual(derived.check(), Arrays.copyOfRange(bytes, CHECK_AT, CHECK_AT + CHECK_BYTES))) {
            throw new BadBackup("The passphrase does not open this backup. Take the one it was made with.");
        }
        return new SealHead(bytes, derived.key());
    }

    /** Passes over the head of a file that has this one. */
    void skip(InputStream in) throws IOException {
        if (!Arrays.equals(in.readNBytes(LENGTH), bytes)) {
            throw BadBackup.broken();
        }
    }

    GCMParameterSpec nonce(int piece, boolean last) {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES + Integer.BYTES + 1)
                .put(bytes, LENGTH - NONCE_BYTES, NONCE_BYTES)
                .putInt(piece)
                .put((byte) (last ? 1 : 0))
                .array();
        return new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce);
    }
}
