package org.spean.audio;

/**
 * The filter before 8 kHz: a sinc cut at 3,700 Hz under a Kaiser window, flat to 3,400 Hz (the telephone band), down 80 dB from
 * 4,000 Hz on. Described in units of one output sample, so one table serves every input rate.
 */
final class LowPass {
    /** Reach to either side: 80 dB over a transition of 600 Hz need 8.4 ms in all (Kaiser's rule). */
    static final int REACH = 34;

    private static final int STEPS = 2_048;
    private static final double CUT = 3_700.0 / 4_000.0;
    private static final double BETA = 0.1102 * (80 - 8.7);

    private final float[] table = new float[REACH * STEPS + 2];

    LowPass() {
        double edge = bessel(BETA);
        for (int i = 0; i <= REACH * STEPS; i++) {
            double at = (double) i / STEPS;
            double inside = at / REACH;
            double window = bessel(BETA * Math.sqrt(1 - inside * inside)) / edge;
            double angle = Math.PI * CUT * at;
            table[i] = (float) (CUT * (i == 0 ? 1 : Math.sin(angle) / angle) * window);
        }
    }

    /** The weight of an input that lies so many output samples away; linear between the steps, which costs nothing above -110 dB. */
    float weight(double away) {
        double at = Math.abs(away) * STEPS;
        int step = (int) at;
        if (step >= REACH * STEPS) {
            return 0;
        }
        return table[step] + (float) (at - step) * (table[step + 1] - table[step]);
    }

    /** The modified Bessel function I0, by its series. */
    private static double bessel(double x) {
        double sum = 1;
        double term = 1;
        for (int k = 1; term > sum * 1e-17; k++) {
            double factor = x / (2 * k);
            term *= factor * factor;
            sum += term;
        }
        return sum;
    }
}
