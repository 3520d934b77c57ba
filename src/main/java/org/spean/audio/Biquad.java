package org.spean.audio;

/** A filter of second order with its memory; one for one run over one sound. */
final class Biquad {
    private final double b0;
    private final double b1;
    private final double b2;
    private final double a1;
    private final double a2;
    private double s1;
    private double s2;

    Biquad(double b0, double b1, double b2, double a1, double a2) {
        this.b0 = b0;
        this.b1 = b1;
        this.b2 = b2;
        this.a1 = a1;
        this.a2 = a2;
    }

    /** The next sample out for the next sample in. */
    double next(double in) {
        double out = b0 * in + s1;
        s1 = b1 * in - a1 * out + s2;
        s2 = b2 * in - a2 * out;
        return out;
    }

    /** b0, b1, b2, a1, a2, to be held against a table. */
    double[] coefficients() {
        return new double[] {b0, b1, b2, a1, a2};
    }
}
