package org.spean.audio;

/**
 * The two filters of ITU-R BS.1770-5, annex 1. The standard lists them for 48 kHz only; for other rates the analogue prototypes
 * that give those tables (as worked out for libebur128) are transformed again.
 */
final class KWeighting {
    private KWeighting() {}

    /** The head: a shelf that lifts what is above 2 kHz by 4 dB. */
    static Biquad shelf(int rate) {
        double k = Math.tan(Math.PI * 1681.974450955533 / rate);
        double q = 0.7071752369554196;
        double high = Math.pow(10, 3.999843853973347 / 20);
        double band = Math.pow(high, 0.4996667741545416);
        double a0 = 1 + k / q + k * k;
        return new Biquad(
                (high + band * k / q + k * k) / a0,
                2 * (k * k - high) / a0,
                (high - band * k / q + k * k) / a0,
                2 * (k * k - 1) / a0,
                (1 - k / q + k * k) / a0);
    }

    /** The revised low-frequency B curve: a high-pass at 38 Hz. */
    static Biquad highPass(int rate) {
        double k = Math.tan(Math.PI * 38.13547087602444 / rate);
        double q = 0.5003270373238773;
        double a0 = 1 + k / q + k * k;
        return new Biquad(1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0);
    }
}
