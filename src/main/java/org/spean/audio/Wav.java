package org.spean.audio;

/**
 * A WAV whose shape was checked, read in place: a minute of studio sound as floats would not fit into our heap.
 *
 * @param file the whole upload
 * @param start first byte of the sound
 * @param frames points in time, at least one
 * @param rate frames a second, 8,000 to 192,000
 * @param channels 1 or 2
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Wav(byte[] file, int start, int frames, int rate, int channels, Encoding encoding) {

    /** One channel's sample; the frame must be one of ours. */
    float sample(int frame, int channel) {
        return encoding.sample(file, start + (frame * channels + channel) * encoding.bytes());
    }

    /** Fills a buffer with the mean of the channels, less a constant, from a frame on; around the sound there is silence. */
    void mono(int from, float constant, float[] into) {
        for (int i = 0; i < into.length; i++) {
            int frame = from + i;
            if (frame < 0 || frame >= frames) {
                into[i] = 0;
            } else if (channels == 1) {
                into[i] = sample(frame, 0) - constant;
            } else {
                into[i] = (sample(frame, 0) + sample(frame, 1)) / 2 - constant;
            }
        }
    }
}
