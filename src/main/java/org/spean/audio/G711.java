package org.spean.audio;

/** The two telephone codes of ITU-T G.711, between one byte and a 16-bit sample. */
final class G711 {
    private static final int BIAS = 132;
    private static final int CLIP = 32_635;

    private G711() {}

    /** The µ-law byte of a 16-bit sample, at most half a step away; louder than the code can say becomes its loudest. */
    static byte toMuLaw(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int biased = Math.min(Math.abs(sample), CLIP) + BIAS;
        int segment = 24 - Integer.numberOfLeadingZeros(biased);
        int step = (biased >> (segment + 3)) & 0x0F;
        return (byte) ~(sign | (segment << 4) | step);
    }

    /** The 16-bit sample of a µ-law byte, -32124 to 32124. */
    static int fromMuLaw(byte code) {
        int bits = ~code;
        int magnitude = ((((bits & 0x0F) << 3) + BIAS) << ((bits >> 4) & 7)) - BIAS;
        return (bits & 0x80) == 0 ? magnitude : -magnitude;
    }

    /** The 16-bit sample of an A-law byte, -32256 to 32256; A-law has no zero. */
    static int fromALaw(byte code) {
        int bits = code ^ 0x55;
        int segment = (bits >> 4) & 7;
        int step = (bits & 0x0F) << 4;
        int magnitude = segment == 0 ? step + 8 : (step + 0x108) << (segment - 1);
        return (bits & 0x80) == 0 ? -magnitude : magnitude;
    }
}
