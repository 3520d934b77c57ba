package org.spean.audio;

import java.time.Duration;

/**
 * One gain for the whole clip, then µ-law. No limiter and no compressor: they change a voice, and nobody here could hear whether
 * Khmer survives them. Where loudness and peak cannot both hold, the peak wins as long as the clip stays within 1 LU; then it is
 * refused. What is promised is measured on the coded clip.
 */
final class Leveling {
    static final double TARGET_LUFS = -20;
    static final double TOLERANCE = 1;
    static final double MOST_PEAK_DB = -3;

    /** Below this, the gain would lift the room more than the voice. */
    private static final double LEAST_LUFS = -45;

    private static final int SCALE = 32_768;

    private Leveling() {}

    static ClipResult level(float[] samples) {
        double before = Loudness.of(samples, Resampler.TELEPHONE_RATE);
        if (before < LEAST_LUFS) {
            return new ClipResult.Refused(Refusal.ALMOST_SILENT);
        }
        double gain = Math.min(amplitude(TARGET_LUFS - before), amplitude(MOST_PEAK_DB) / peak(samples));
        byte[] codes = new byte[samples.length];
        float[] heard = new float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            codes[i] = G711.toMuLaw((int) Math.round(samples[i] * gain * SCALE));
            heard[i] = G711.fromMuLaw(codes[i]) / (float) SCALE;
        }
        double after = Loudness.of(heard, Resampler.TELEPHONE_RATE);
        if (Math.abs(after - TARGET_LUFS) > TOLERANCE) {
            return new ClipResult.Refused(Refusal.UNEVEN);
        }
        Duration length = Duration.ofNanos(codes.length * 1_000_000_000L / Resampler.TELEPHONE_RATE);
        return new ClipResult.Prepared(TelephoneWav.of(codes), length, after, 20 * Math.log10(peak(heard)));
    }

    private static double amplitude(double db) {
        return Math.pow(10, db / 20);
    }

    private static float peak(float[] samples) {
        float peak = 0;
        for (float sample : samples) {
            peak = Math.max(peak, Math.abs(sample));
        }
        return peak;
    }
}
