package org.spean.audio;

import java.util.function.DoubleUnaryOperator;

/** Waves over time in seconds. */
final class Waves {
    static final DoubleUnaryOperator NOTHING = t -> 0;

    private Waves() {}

    static DoubleUnaryOperator tone(double hertz, double amplitude) {
        return t -> amplitude * Math.sin(2 * Math.PI * hertz * t);
    }

    /** Like a voice: 18 harmonics of a gliding tone, four syllables a second, soft pauses between. Peak about 0.5. */
    static DoubleUnaryOperator voice() {
        return t -> {
            double sum = 0;
            double phase = 2 * Math.PI * (180 * t + 3 * Math.sin(2 * Math.PI * t));
            for (int k = 1; k <= 18; k++) {
                sum += Math.sin(k * phase + k * k * 0.7) / Math.sqrt(k);
            }
            double syllable = Math.pow(Math.sin(Math.PI * 4 * t), 2);
            return 0.1 * sum * syllable;
        };
    }

    static DoubleUnaryOperator scaled(DoubleUnaryOperator wave, double decibel) {
        double factor = Math.pow(10, decibel / 20);
        return t -> factor * wave.applyAsDouble(t);
    }

    static DoubleUnaryOperator between(double from, double to, DoubleUnaryOperator wave) {
        return t -> t >= from && t < to ? wave.applyAsDouble(t) : 0;
    }

    static float[] samples(int rate, double seconds, DoubleUnaryOperator wave) {
        float[] samples = new float[(int) Math.round(rate * seconds)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) wave.applyAsDouble(i / (double) rate);
        }
        return samples;
    }

    static double rms(float[] samples, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += samples[i] * (double) samples[i];
        }
        return Math.sqrt(sum / (to - from));
    }
}
