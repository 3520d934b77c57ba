package org.spean.app;

/** Makes the clip for the line out of a recording: the seam to the audio chain. Blocks on the processor for up to a second. */
interface ClipMaker {
    Made make(byte[] recording);

    /** What became of a recording. */
    sealed interface Made {
        /** 8 kHz mono µ-law WAV, levelled and trimmed. Nobody changes the array. */
        @SuppressWarnings("ArrayRecordComponent") // bytes on their way to a file
        record Clip(byte[] wav) implements Made {}

        /** One or two sentences: what is wrong, what to do. */
        record Refused(String why) implements Made {}
    }
}
