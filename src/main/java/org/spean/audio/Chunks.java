package org.spean.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks the chunks of a RIFF file. Sizes are claims: the walk never leaves the file and reads at most {@value #MOST_CHUNKS} heads.
 * The size in the RIFF head itself is not believed at all; many programs write it wrong and it decides nothing.
 */
final class Chunks {
    private static final int RIFF_HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int MOST_CHUNKS = 64;

    /**
     * One chunk.
     *
     * @param start first byte of its content
     * @param claimed its size as written, 0 to 2^32-1
     * @param there bytes of it that are in the file
     */
    record Chunk(String id, int start, long claimed, int there) {
        boolean cutOff() {
            return claimed > there;
        }
    }

    /** @param tidy false when something after the last chunk is no chunk: some size before it lied */
    record Walk(List<Chunk> chunks, boolean tidy) {}

    private Chunks() {}

    static Walk of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        List<Chunk> found = new ArrayList<>();
        long at = RIFF_HEAD;
        while (at + CHUNK_HEAD <= file.length && found.size() < MOST_CHUNKS) {
            int head = (int) at;
            String id = new String(file, head, 4, StandardCharsets.ISO_8859_1);
            if (!id.chars().allMatch(c -> c >= ' ' && c <= '~')) {
                return new Walk(found, blank(file, head));
            }
            long claimed = Integer.toUnsignedLong(bytes.getInt(head + 4));
            int start = head + CHUNK_HEAD;
            found.add(new Chunk(id, start, claimed, (int) Math.min(claimed, file.length - start)));
            at = start + claimed + (claimed & 1);
        }
        return new Walk(found, at >= file.length || blank(file, (int) at));
    }

    /** Recorders fill up with zeros; that is no lie. */
    private static boolean blank(byte[] file, int from) {
        for (int i = from; i < file.length; i++) {
            if (file[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
