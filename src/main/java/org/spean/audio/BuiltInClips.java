package org.spean.audio;

import java.util.Arrays;

/** Clips that no person has to record. The same call gives the same bytes, so their names never change. */
public final class BuiltInClips {
    private static final byte NOTHING = (byte) 0xFF;
    private static final int LONGEST_PAUSE = 5_000;
    private static final int A_MILLISECOND = Resampler.TELEPHONE_RATE / 1_000;

    private BuiltInClips() {}

    /** The pauses between digits, groups and sentences; TwiML's Pause does not run inside a Gather on both platforms. */
    public enum Pause {
        SHORT(200),
        MIDDLE(400),
        LONG(800);

        private final int milliseconds;

        Pause(int milliseconds) {
            this.milliseconds = milliseconds;
        }

        /** How long it is silent. */
        public int milliseconds() {
            return milliseconds;
        }
    }

    /** A telephone WAV of this pause. */
    public static byte[] pause(Pause pause) {
        return silence(pause.milliseconds());
    }

    /**
     * A telephone WAV of silence.
     *
     * @param milliseconds 1 to 5,000
     */
    public static byte[] silence(int milliseconds) {
        if (milliseconds < 1 || milliseconds > LONGEST_PAUSE) {
            throw new IllegalArgumentException("a pause lasts 1 to " + LONGEST_PAUSE + " ms, not " + milliseconds);
        }
        byte[] codes = new byte[milliseconds * A_MILLISECOND];
        Arrays.fill(codes, NOTHING);
        return TelephoneWav.of(codes);
    }

    /** Two short tones, high then low: "here a recording is missing". For demo mode only. */
    public static ClipResult.Prepared placeholder() {
        float[] samples = new float[700 * A_MILLISECOND];
        tone(samples, 50, 250, 660);
        tone(samples, 350, 600, 440);
        return switch (Leveling.level(samples)) {
            case ClipResult.Prepared clip -> clip;
            case ClipResult.Refused refused -> throw new IllegalStateException("our own tones: " + refused.why());
        };
    }

    /** Adds a tone that swells and fades over 10 ms, so that it does not click. */
    private static void tone(float[] into, int fromMs, int toMs, int hertz) {
        int from = fromMs * A_MILLISECOND;
        int to = toMs * A_MILLISECOND;
        double ramp = 10.0 * A_MILLISECOND;
        for (int i = from; i < to; i++) {
            double swell = Math.min(1, Math.min(i - from, to - i) / ramp);
            into[i] += (float) (0.25 * swell * Math.sin(2 * Math.PI * hertz * (i - from) / Resampler.TELEPHONE_RATE));
        }
    }
}
