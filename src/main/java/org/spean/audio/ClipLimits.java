package org.spean.audio;

import java.time.Duration;

/**
 * How long and large an upload may be. The bytes bound the memory of one preparation: 60 s of 48 kHz stereo in 16 bits are
 * 11.5 MB; what a telephone gateway records comes with 8 kHz and needs 2.9 MB for 3 minutes.
 */
public enum ClipLimits {
    /** A prompt of the hotline, recorded by staff. */
    PROMPT(Duration.ofSeconds(60), 12 << 20),
    /** What was said into a telephone: voicemail, a long take. */
    RECORDING(Duration.ofMinutes(3), 12 << 20);

    private final Duration longest;
    private final int mostBytes;

    ClipLimits(Duration longest, int mostBytes) {
        this.longest = longest;
        this.mostBytes = mostBytes;
    }

    /** The longest recording, silence at its ends included. */
    public Duration longest() {
        return longest;
    }

    /** The largest file; whoever reads an upload from the network should stop at one byte more. */
    public int mostBytes() {
        return mostBytes;
    }
}
