package org.spean.audio;

/**
 * What must be seen in the recording as it came, before any filter hides it.
 *
 * @param broken a float that is no number, or so large that it is no sound
 * @param clipped the microphone or the program could not say how loud it was, more often than once a second
 * @param constant the mean of all samples: a cheap sound card adds a voltage, which would pass for sound when silence is trimmed
 */
record SourceCheck(boolean broken, boolean clipped, float constant) {
    /** The tops of clean waves touch full scale for one sample or two; what stays there for longer is cut off. */
    private static final int LEAST_RUN = 3;

    private static final double RUN_SECONDS = 0.000_1;

    /** The top step of an 8-bit code is so wide that a clean low voice rests on it for one or two tenths of a millisecond. */
    private static final double COARSE_RUN_SECONDS = 0.000_25;

    /** Floats may pass full scale, but nobody records 18 dB beyond it. */
    private static final float BEYOND_SOUND = 8;

    /** Two runs may be a knock on the table. */
    private static final int FREE_RUNS = 2;

    static SourceCheck of(Wav wav) {
        double seconds = wav.encoding().coarse() ? COARSE_RUN_SECONDS : RUN_SECONDS;
        int run = Math.max(LEAST_RUN, (int) Math.ceil(wav.rate() * seconds));
        int most = Math.max(FREE_RUNS, wav.frames() / wav.rate());
        boolean clipped = false;
        for (int channel = 0; channel < wav.channels(); channel++) {
            int runs = runs(wav, channel, run);
            if (runs < 0) {
                return new SourceCheck(true, false, 0);
            }
            clipped |= runs > most;
        }
        return new SourceCheck(false, clipped, constant(wav));
    }

    private static float constant(Wav wav) {
        double sum = 0;
        for (int frame = 0; frame < wav.frames(); frame++) {
            for (int channel = 0; channel < wav.channels(); channel++) {
                sum += wav.sample(frame, channel);
            }
        }
        return (float) (sum / wav.frames() / wav.channels());
    }

    /** How often one channel stays at one end of the scale for at least so many samples; -1 when a sample is no sound. */
    private static int runs(Wav wav, int channel, int least) {
        float top = wav.encoding().fullScale();
        int runs = 0;
        int length = 0;
        int side = 0;
        for (int frame = 0; frame < wav.frames(); frame++) {
            float sample = wav.sample(frame, channel);
            if (!(Math.abs(sample) <= BEYOND_SOUND)) { // so written that NaN is caught
                return -1;
            }
            int now = sample >= top ? 1 : sample <= -top ? -1 : 0;
            length = now != 0 && now == side ? length + 1 : Math.abs(now);
            side = now;
            if (length == least) {
                runs++;
            }
        }
        return runs;
    }
}
