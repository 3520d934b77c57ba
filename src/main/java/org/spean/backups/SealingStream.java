package org.spean.backups;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;

/** Seals what is written to it, see {@link SealHead}. Only {@link #finish} makes it complete. */
final class SealingStream extends OutputStream {
    private final OutputStream out;
    private final SealHead head;
    private final Cipher cipher;
    private final byte[] piece = new byte[SealHead.PIECE];
    private int filled;
    private int number;

    SealingStream(OutputStream out, SealHead head) throws IOException {
        this.out = out;
        this.head = head;
        this.cipher = OpeningStream.gcm();
        out.write(head.bytes());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == piece.length) {
                seal(false); // only now: a full piece may still be the last
            }
            int part = Math.min(piece.length - filled, length - done);
            System.arraycopy(bytes, from + done, piece, filled, part);
            filled += part;
            done += part;
        }
    }

    /** Writes the last piece. */
    void finish() throws IOException {
        seal(true);
        out.flush();
    }

    private void seal(boolean last) throws IOException {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, head.key(), head.nonce(number++, last));
            cipher.updateAAD(head.bytes());
            out.write(cipher.doFinal(piece, 0, filled));
            filled = 0;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM cannot fail to seal", e);
        }
    }
}
