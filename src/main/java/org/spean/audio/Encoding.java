package org.spean.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** How one sample is written in a WAV. Values come out between -1 and 1; floats may go beyond. */
enum Encoding {
    PCM_8(1, 127f / 128),
    PCM_16(2, 32767f / 32768),
    PCM_24(3, 8388607f / 8388608),
    PCM_32(4, 2147483520f / 2147483648f),
    FLOAT_32(4, 1f),
    MU_LAW(1, 32124f / 32768),
    A_LAW(1, 32256f / 32768);

    private static final int TAG_PCM = 1;
    private static final int TAG_FLOAT = 3;
    private static final int TAG_A_LAW = 6;
    private static final int TAG_MU_LAW = 7;

    private final int bytes;
    private final float fullScale;

    Encoding(int bytes, float fullScale) {
        this.bytes = bytes;
        this.fullScale = fullScale;
    }

    /** The encoding of a format tag (mmreg.h) and a sample size in bits. */
    static Optional<Encoding> of(int tag, int bits) {
        Encoding found = switch (tag) {
            case TAG_PCM ->
                switch (bits) {
                    case 8 -> PCM_8;
                    case 16 -> PCM_16;
                    case 24 -> PCM_24;
                    case 32 -> PCM_32;
                    default -> null;
                };
            case TAG_FLOAT -> bits == 32 ? FLOAT_32 : null;
            case TAG_A_LAW -> bits == 8 ? A_LAW : null;
            case TAG_MU_LAW -> bits == 8 ? MU_LAW : null;
            default -> null;
        };
        return Optional.ofNullable(found);
    }

    /** Bytes of one sample of one channel. */
    int bytes() {
        return bytes;
    }

    /** The highest value that can be written; a sample at least as far from zero may stand for anything louder. */
    float fullScale() {
        return fullScale;
    }

    /** Whether steps are so coarse that the top one is wide (8 bits of any kind). */
    boolean coarse() {
        return bytes == 1;
    }

    /** The sample that begins at this byte. */
    float sample(byte[] from, int at) {
        return switch (this) {
            case PCM_8 -> ((from[at] & 0xFF) - 128) / 128f;
            case PCM_16 -> ((from[at] & 0xFF) | (from[at + 1] << 8)) / 32768f;
            case PCM_24 -> ((from[at] & 0xFF) | ((from[at + 1] & 0xFF) << 8) | (from[at + 2] << 16)) / 8388608f;
            case PCM_32 -> little(from, at) / 2147483648f;
            case FLOAT_32 -> Float.intBitsToFloat(little(from, at));
            case MU_LAW -> G711.fromMuLaw(from[at]) / 32768f;
            case A_LAW -> G711.fromALaw(from[at]) / 32768f;
        };
    }

    private static int little(byte[] from, int at) {
        return ByteBuffer.wrap(from, at, 4).order(ByteOrder.LITTLE_ENDIAN).getInt();
    }
}
