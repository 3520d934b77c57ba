package org.spean.audio;

/** What {@link WavReader} made of some bytes. */
sealed interface WavReading {

    /** The shape holds; the sound may be read without any further check of bounds. */
    record Read(Wav wav) implements WavReading {}

    /** The bytes are no WAV for us. */
    record NotRead(Refusal why) implements WavReading {}
}
