package org.spean.audio;

import java.util.Arrays;

/**
 * Where the sound in a recording begins and ends, in pieces of 10 ms.
 *
 * @param loudest root mean square of the loudest piece, 1 = full scale
 * @param first index of the first piece with sound
 * @param last index of the last piece with sound
 */
record SoundBounds(double loudest, int first, int last) {
    private static final int PIECE = Resampler.TELEPHONE_RATE / 100;

    /** No speech has its loudest 10 ms below -50 dB of full scale. */
    private static final double SILENCE = 0.003_16;

    /** Sound is what is within 40 dB of the loudest piece: the unreleased finals of Khmer are quiet, but not that quiet. */
    private static final double BELOW_LOUDEST = 0.01;

    private static final int LEAST_PIECES = 10;

    /** Khmer research, section 4.5: keep 20 to 50 ms before and 100 to 150 ms after. */
    private static final int KEEP_BEFORE = 5;

    private static final int KEEP_AFTER = 12;

    static SoundBounds of(float[] samples) {
        double[] pieces = new double[(samples.length + PIECE - 1) / PIECE];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = rms(samples, i * PIECE, Math.min(samples.length, (i + 1) * PIECE));
        }
        double loudest = Arrays.stream(pieces).max().orElse(0);
        int first = 0;
        while (first < pieces.length - 1 && pieces[first] < loudest * BELOW_LOUDEST) {
            first++;
        }
        int last = pieces.length - 1;
        while (last > first && pieces[last] < loudest * BELOW_LOUDEST) {
            last--;
        }
        return new SoundBounds(loudest, first, last);
    }

    boolean silent() {
        return loudest < SILENCE;
    }

    boolean tooShort() {
        return last - first + 1 < LEAST_PIECES;
    }

    /** The sound with a little of the silence around it; nothing is added where there was less. */
    float[] trim(float[] samples) {
        int from = Math.max(0, first - KEEP_BEFORE) * PIECE;
        int to = Math.min(samples.length, (last + 1 + KEEP_AFTER) * PIECE);
        return Arrays.copyOfRange(samples, from, to);
    }

    private static double rms(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * (double) samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }
}
