package org.spean.app;

import org.spean.audio.AudioChain;
import org.spean.audio.ClipLimits;
import org.spean.audio.ClipResult;

/** Recordings of staff through the audio chain: any WAV in, levelled and trimmed for the line out. */
final class AudioClips implements ClipMaker {
    private final AudioChain chain = new AudioChain();

    @Override
    public Made make(byte[] recording) {
        return switch (chain.prepare(recording, ClipLimits.PROMPT)) {
            case ClipResult.Prepared clip -> new Made.Clip(clip.wav());
            case ClipResult.Refused refused -> new Made.Refused(refused.why().sentence());
        };
    }
}
