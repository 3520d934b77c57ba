package org.spean.backups;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** Opens what {@link SealingStream} wrote; a piece that is not as it was written ends it with {@link BadBackup}. */
final class OpeningStream extends InputStream {
    private static final int SEALED_PIECE = SealHead.PIECE + SealHead.TAG_BYTES;

    private final InputStream in;
    private final SealHead head;
    private final Cipher cipher;
    private byte[] ahead;
    private byte[] piece = new byte[0];
    private int at;
    private int number;
    private boolean ended;

    /** @param in after its head */
    OpeningStream(InputStream in, SealHead head) throws IOException {
        this.in = in;
        this.head = head;
        this.cipher = gcm();
        this.ahead = in.readNBytes(SEALED_PIECE);
    }

    @Override
    public int read() throws IOException {
        return filled() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int part = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, from, part);
        at += part;
        return part;
    }

    private boolean filled() throws IOException {
        while (at == piece.length && !ended) {
            byte[] sealed = ahead;
            ahead = in.readNBytes(SEALED_PIECE);
            ended = ahead.length == 0;
            piece = open(sealed);
            at = 0;
        }
        return at < piece.length;
    }

    private byte[] open(byte[] sealed) throws BadBackup {
        try {
            cipher.init(Cipher.DECRYPT_MODE, head.key(), head.nonce(number++, ended));
            cipher.updateAAD(head.bytes());
            return cipher.doFinal(sealed);
        } catch (GeneralSecurityException e) {
            ended = true;
            throw BadBackup.broken();
        }
    }

    static Cipher gcm() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES-GCM", e);
        }
    }
}
