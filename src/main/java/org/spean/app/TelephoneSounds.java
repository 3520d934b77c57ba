package org.spean.app;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Takes only sounds that are ready for the line (8 kHz, mono, µ-law WAV) and changes nothing in them: stands in until the audio
 * chain is wired, which takes any WAV and levels it.
 */
final class TelephoneSounds implements ClipMaker {
    private static final int RIFF = 0x46464952; // little-endian "RIFF"
    private static final int WAVE = 0x45564157;
    private static final int FORMAT = 0x20746D66;
    private static final int DATA = 0x61746164;
    private static final int MU_LAW = 7;
    private static final int RATE = 8_000;
    private static final int LONGEST_SECONDS = 60;
    private static final Made.Refused OTHER = new Made.Refused("This is not a WAV of 8 kHz, mono, µ-law. "
            + "Convert it: ffmpeg -i IN -ar 8000 -ac 1 -c:a pcm_mulaw OUT.wav");

    @Override
    public Made make(byte[] recording) {
        ByteBuffer wav = ByteBuffer.wrap(recording).order(ByteOrder.LITTLE_ENDIAN);
        try {
            if (wav.getInt() != RIFF || wav.getInt() < 0 || wav.getInt() != WAVE) {
                return OTHER;
            }
            return chunks(wav, recording);
        } catch (BufferUnderflowException cut) {
            return new Made.Refused("The file ends before its sound does. Export it again.");
        }
    }

    private static Made chunks(ByteBuffer wav, byte[] recording) {
        boolean known = false;
        while (true) {
            int name = wav.getInt();
            int length = wav.getInt();
            if (length < 0 || length > wav.remaining()) {
                throw new BufferUnderflowException();
            }
            if (name == DATA) {
                return known ? judged(length, recording) : OTHER;
            }
            int next = wav.position() + length + (length & 1);
            if (name == FORMAT) {
                known = wav.getShort() == MU_LAW && wav.getShort() == 1 && wav.getInt() == RATE;
            }
            if (next > wav.limit()) {
                throw new BufferUnderflowException();
            }
            wav.position(next);
        }
    }

    private static Made judged(int samples, byte[] recording) {
        if (samples < RATE / 10) {
            return new Made.Refused("There is less than a tenth of a second of sound. Record it again.");
        }
        return samples > LONGEST_SECONDS * RATE
                ? new Made.Refused("The recording is longer than 60 seconds. Split the text and record the parts.")
                : new Made.Clip(recording);
    }
}
