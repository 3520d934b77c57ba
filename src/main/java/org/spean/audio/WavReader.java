package org.spean.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads the head of a RIFF WAVE and holds it against the bytes that are there. A recorder that streams cannot know its length
 * and writes 0 or the largest number: then the sound is what is there. Any other length that does not fit is refused, because
 * half an answer on a safety line is worse than none.
 */
final class WavReader {
    private static final int LEAST_RATE = 8_000;
    private static final int MOST_RATE = 192_000;
    private static final long ENDLESS = 0x7FFF_0000L;

    private WavReader() {}

    static WavReading read(byte[] file, ClipLimits limits) {
        if (file.length == 0) {
            return no(Refusal.EMPTY);
        }
        if (file.length > limits.mostBytes()) {
            return no(Refusal.TOO_LARGE);
        }
        Optional<Refusal> kind = FileKind.against(file);
        return kind.isPresent() ? no(kind.get()) : chunks(file, limits);
    }

    private static WavReading chunks(byte[] file, ClipLimits limits) {
        Chunks.Walk walk = Chunks.of(file);
        Chunks.Chunk format = null;
        for (Chunks.Chunk chunk : walk.chunks()) {
            if (chunk.id().equals("fmt ") && format == null) {
                format = chunk;
            } else if (chunk.id().equals("data")) {
                return format == null ? no(Refusal.DAMAGED) : sound(file, format, chunk, walk, limits);
            }
        }
        return no(walk.tidy() ? Refusal.NO_SOUND : Refusal.DAMAGED);
    }

    private static WavReading sound(
            byte[] file, Chunks.Chunk format, Chunks.Chunk data, Chunks.Walk walk, ClipLimits limits) {
        if (format.cutOff() || format.there() < 16) {
            return no(Refusal.DAMAGED);
        }
        ByteBuffer head =
                ByteBuffer.wrap(file, format.start(), format.there()).slice().order(ByteOrder.LITTLE_ENDIAN);
        int channels = head.getShort(2) & 0xFFFF;
        int rate = head.getInt(4);
        Optional<Encoding> encoding = Encoding.of(FormatTag.of(head), head.getShort(14) & 0xFFFF);
        if (encoding.isEmpty()) {
            return no(Refusal.WAV_KIND);
        }
        if (rate < LEAST_RATE || rate > MOST_RATE) {
            return no(Refusal.RATE);
        }
        if (channels != 1 && channels != 2) {
            return no(channels == 0 ? Refusal.DAMAGED : Refusal.CHANNELS);
        }
        int frameBytes = channels * encoding.get().bytes();
        if ((head.getShort(12) & 0xFFFF) != frameBytes) {
            return no(Refusal.DAMAGED);
        }
        boolean streamed = data.claimed() >= ENDLESS || (data.claimed() == 0 && !walk.tidy());
        if (!streamed && (data.cutOff() || !walk.tidy())) {
            return no(data.cutOff() ? Refusal.CUT_OFF : Refusal.DAMAGED);
        }
        int frames = (streamed ? file.length - data.start() : data.there()) / frameBytes;
        if (frames == 0) {
            return no(Refusal.NO_SOUND);
        }
        if (Duration.ofSeconds(frames).dividedBy(rate).compareTo(limits.longest()) > 0) {
            return no(Refusal.TOO_LONG);
        }
        return new WavReading.Read(new Wav(file, data.start(), frames, rate, channels, encoding.get()));
    }

    private static WavReading no(Refusal why) {
        return new WavReading.NotRead(why);
    }
}
