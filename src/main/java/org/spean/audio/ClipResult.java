package org.spean.audio;

import java.time.Duration;

/** What became of a recording. */
public sealed interface ClipResult {

    /**
     * A clip ready for the line. The record shares its array: nobody changes it.
     *
     * @param wav 8 kHz mono µ-law WAV
     * @param length of the sound
     * @param lufs loudness of the coded clip, ITU-R BS.1770, one channel
     * @param peakDb highest sample of the coded clip in dB below full scale
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes for a store and a socket; compared by id()
    record Prepared(byte[] wav, Duration length, double lufs, double peakDb) implements ClipResult {

        /** The name under which the clip is served. */
        public ClipId id() {
            return ClipId.of(wav);
        }
    }

    /** The recording cannot be used; {@link Refusal#sentence()} says what is wrong and what to do. */
    record Refused(Refusal why) implements ClipResult {}
}
