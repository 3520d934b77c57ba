package org.spean.audio;

import java.util.Arrays;

/**
 * Loudness of one channel by ITU-R BS.1770-5: K-weighting, blocks of 400 ms every 100 ms, a gate at -70 LUFS and one 10 LU below
 * what passed. A 997 Hz tone at full scale in one channel is -3.01 LUFS. Sound of less than 400 ms counts as one block; the
 * standard has no answer for it.
 */
final class Loudness {
    private static final double OFFSET = -0.691;
    private static final double ABSOLUTE_GATE = -70;
    private static final double RELATIVE_GATE = -10;
    private static final int HOPS_A_BLOCK = 4;

    private Loudness() {}

    /** In LUFS; negative infinity when nothing passes the gate. */
    static double of(float[] samples, int rate) {
        double[] blocks = blocks(samples, rate);
        double loud = meanAbove(blocks, power(ABSOLUTE_GATE));
        double gate = Math.max(power(ABSOLUTE_GATE), loud * Math.pow(10, RELATIVE_GATE / 10));
        return lufs(meanAbove(blocks, gate));
    }

    /** Mean squares of the weighted sound, block by block. */
    private static double[] blocks(float[] samples, int rate) {
        Biquad shelf = KWeighting.shelf(rate);
        Biquad highPass = KWeighting.highPass(rate);
        int hop = rate / 10;
        double[] hops = new double[(samples.length + hop - 1) / hop];
        for (int i = 0; i < samples.length; i++) {
            double weighted = highPass.next(shelf.next(samples[i]));
            hops[i / hop] += weighted * weighted;
        }
        int whole = samples.length / hop - HOPS_A_BLOCK + 1;
        if (whole < 1) {
            return new double[] {Arrays.stream(hops).sum() / Math.max(1, samples.length)};
        }
        double[] blocks = new double[whole];
        for (int b = 0; b < whole; b++) {
            for (int h = b; h < b + HOPS_A_BLOCK; h++) {
                blocks[b] += hops[h] / (HOPS_A_BLOCK * hop);
            }
        }
        return blocks;
    }

    private static double meanAbove(double[] blocks, double gate) {
        return Arrays.stream(blocks).filter(b -> b > gate).average().orElse(0);
    }

    private static double power(double lufs) {
        return Math.pow(10, (lufs - OFFSET) / 10);
    }

    private static double lufs(double power) {
        return OFFSET + 10 * Math.log10(power);
    }
}
