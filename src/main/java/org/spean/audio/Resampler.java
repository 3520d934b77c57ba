package org.spean.audio;

/** Brings any rate from 8 kHz up to the 8 kHz of the telephone, in one pass and in blocks, so that memory does not grow with the rate. */
final class Resampler {
    static final int TELEPHONE_RATE = 8_000;
    private static final int BLOCK = 512;

    private Resampler() {}

    /**
     * The down-mixed sound at 8 kHz. Sound that has this rate already is not filtered.
     *
     * @param constant taken away from every sample, before the filter could make a click of it at both ends
     */
    static float[] toTelephone(Wav wav, float constant) {
        if (wav.rate() == TELEPHONE_RATE) {
            float[] same = new float[wav.frames()];
            wav.mono(0, constant, same);
            return same;
        }
        double ratio = wav.rate() / (double) TELEPHONE_RATE;
        float[] out = new float[(int) Math.ceil(wav.frames() / ratio)];
        LowPass filter = new LowPass();
        float[] window = new float[(int) Math.ceil((BLOCK + 2 * LowPass.REACH) * ratio) + 2];
        for (int from = 0; from < out.length; from += BLOCK) {
            int first = (int) Math.ceil((from - LowPass.REACH) * ratio);
            wav.mono(first, constant, window);
            int to = Math.min(out.length, from + BLOCK);
            for (int n = from; n < to; n++) {
                out[n] = (float) (sum(window, first, n, ratio, filter) / ratio);
            }
        }
        return out;
    }

    private static double sum(float[] window, int first, int n, double ratio, LowPass filter) {
        int low = (int) Math.ceil((n - LowPass.REACH) * ratio);
        int high = (int) Math.floor((n + LowPass.REACH) * ratio);
        double sum = 0;
        for (int k = low; k <= high; k++) {
            sum += window[k - first] * filter.weight(k / ratio - n);
        }
        return sum;
    }
}
