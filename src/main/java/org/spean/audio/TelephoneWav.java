package org.spean.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes the only WAV that leaves this room: 8 kHz, mono, µ-law, with the {@code fact} chunk that codes other than PCM must have. */
final class TelephoneWav {
    private static final int HEAD = 58;
    private static final short MU_LAW_TAG = 7;

    private TelephoneWav() {}

    /** A whole file around µ-law bytes, one a sample. */
    static byte[] of(byte[] codes) {
        int pad = codes.length & 1;
        ByteBuffer file = ByteBuffer.allocate(HEAD + codes.length + pad).order(ByteOrder.LITTLE_ENDIAN);
        file.put(word("RIFF")).putInt(HEAD - 8 + codes.length + pad).put(word("WAVE"));
        file.put(word("fmt ")).putInt(18).putShort(MU_LAW_TAG).putShort((short) 1);
        file.putInt(Resampler.TELEPHONE_RATE).putInt(Resampler.TELEPHONE_RATE);
        file.putShort((short) 1).putShort((short) 8).putShort((short) 0);
        file.put(word("fact")).putInt(4).putInt(codes.length);
        file.put(word("data")).putInt(codes.length).put(codes);
        return file.array();
    }

    /** Whether a {@code fmt } chunk, little-endian, is that of such a file. */
    static boolean isFormat(ByteBuffer chunk) {
        return chunk.remaining() >= 16
                && chunk.getShort(0) == MU_LAW_TAG
                && chunk.getShort(2) == 1
                && chunk.getInt(4) == Resampler.TELEPHONE_RATE
                && chunk.getShort(14) == 8;
    }

    private static byte[] word(String four) {
        return four.getBytes(StandardCharsets.US_ASCII);
    }
}
