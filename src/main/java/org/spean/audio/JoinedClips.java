package org.spean.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** Several telephone WAVs as one: what is played one after the other anyway, in one file. */
public final class JoinedClips {
    private JoinedClips() {}

    /**
     * The sounds in order, without a gap.
     *
     * @param clips as the audio chain writes them: 8 kHz, mono, µ-law
     * @return empty when one is another kind of file, or when there is none
     */
    public static Optional<byte[]> of(List<byte[]> clips) {
        ByteArrayOutputStream codes = new ByteArrayOutputStream();
        for (byte[] clip : clips) {
            if (!add(clip, codes)) {
                return Optional.empty();
            }
        }
        return codes.size() == 0 ? Optional.empty() : Optional.of(TelephoneWav.of(codes.toByteArray()));
    }

    private static boolean add(byte[] clip, ByteArrayOutputStream codes) {
        boolean telephone = false;
        for (Chunks.Chunk chunk : Chunks.of(clip).chunks()) {
            if (chunk.id().equals("fmt ") && !chunk.cutOff()) {
                telephone = TelephoneWav.isFormat(ByteBuffer.wrap(clip, chunk.start(), chunk.there())
                        .slice()
                        .order(ByteOrder.LITTLE_ENDIAN));
            } else if (chunk.id().equals("data") && telephone && !chunk.cutOff()) {
                codes.write(clip, chunk.start(), chunk.there());
                return true;
            }
        }
        return false;
    }
}
