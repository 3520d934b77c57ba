package org.spean.audio;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.DoubleUnaryOperator;

/** Writes WAV files for tests, honest ones and liars; shares no code with what it tests. */
final class WavBytes {
    private int tag = 1;
    private int bits = 16;
    private int rate = 48_000;
    private int channels = 1;
    private boolean extensible;
    private Long dataSize;
    private byte[] before = {};
    private byte[] after = {};

    static WavBytes wav() {
        return new WavBytes();
    }

    WavBytes coded(int formatTag, int sampleBits) {
        tag = formatTag;
        bits = sampleBits;
        return this;
    }

    WavBytes rate(int hertz) {
        rate = hertz;
        return this;
    }

    WavBytes channels(int count) {
        channels = count;
        return this;
    }

    WavBytes extensible() {
        extensible = true;
        return this;
    }

    /** What the data chunk says of itself, instead of the truth. */
    WavBytes claiming(long bytes) {
        dataSize = bytes;
        return this;
    }

    WavBytes chunkBefore(String id, byte[] content) {
        before = chunk(id, content.length, content);
        return this;
    }

    WavBytes bytesAfter(byte[] bytes) {
        after = bytes;
        return this;
    }

    /** A file of a wave over time in seconds, the same in each channel. */
    byte[] of(double seconds, DoubleUnaryOperator wave) {
        return of(seconds, wave, wave);
    }

    byte[] of(double seconds, DoubleUnaryOperator left, DoubleUnaryOperator right) {
        int frames = (int) Math.round(seconds * rate);
        ByteBuffer data = ByteBuffer.allocate(frames * channels * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < frames; i++) {
            for (int c = 0; c < channels; c++) {
                put(data, (c == 0 ? left : right).applyAsDouble(i / (double) rate));
            }
        }
        return ofData(data.array());
    }

    byte[] ofData(byte[] data) {
        ByteBuffer format = ByteBuffer.allocate(extensible ? 40 : 16).order(ByteOrder.LITTLE_ENDIAN);
        int frame = channels * bits / 8;
        format.putShort((short) (extensible ? 0xFFFE : tag)).putShort((short) channels);
        format.putInt(rate).putInt(rate * frame).putShort((short) frame).putShort((short) bits);
        if (extensible) {
            format.putShort((short) 22).putShort((short) bits).putInt(0).putShort((short) tag);
            format.put(new byte[] {0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71});
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes("WAVE".getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(chunk("fmt ", format.capacity(), format.array()));
        body.writeBytes(before);
        body.writeBytes(chunk("data", dataSize == null ? data.length : dataSize, data));
        body.writeBytes(after);
        return chunk("RIFF", body.size(), body.toByteArray());
    }

    static byte[] chunk(String id, long size, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(id.getBytes(StandardCharsets.US_ASCII))
                .putInt((int) size)
                .put(content)
                .array();
    }

    private void put(ByteBuffer data, double value) {
        double held = Math.max(-1, Math.min(1, value));
        switch (tag * 100 + bits) {
            case 108 -> data.put((byte) Math.min(255, Math.round(held * 128) + 128));
            case 116 -> data.putShort((short) Math.min(32_767, Math.round(held * 32_768)));
            case 124 -> {
                long whole = Math.min(8_388_607, Math.round(held * 8_388_608));
                data.put((byte) whole).put((byte) (whole >> 8)).put((byte) (whole >> 16));
            }
            case 132 -> data.putInt((int) Math.min(Integer.MAX_VALUE, Math.round(held * 2_147_483_648.0)));
            case 332 -> data.putFloat((float) value);
            default -> throw new IllegalArgumentException("write the bytes of tag " + tag + " yourself");
        }
    }
}
