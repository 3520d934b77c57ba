package org.spean.app.support;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Sounds for tests: a tone of 400 Hz with silence around it. */
public final class Tones {
    private static final double HERTZ = 400;

    private Tones() {}

    /** As a person records: 48 kHz, 16 bits; a level above 1 is cut off at full scale. */
    public static byte[] wav(int milliseconds, double level) {
        int samples = milliseconds * 48;
        ByteBuffer file = head(1, 48_000, 16, 2 * samples);
        for (int i = 0; i < samples; i++) {
            file.putShort((short) (Short.MAX_VALUE * Math.clamp(level * tone(i, samples, 48_000, HERTZ), -1, 1)));
        }
        return file.array();
    }

    /** As a speech service answers: 8 kHz µ-law, and 0 for the size of the whole, as Azure writes it. */
    public static byte[] muLaw(int milliseconds) {
        return telephone(milliseconds, HERTZ).putInt(4, 0).array();
    }

    /** As it is served to a telephone: 8 kHz µ-law. */
    public static byte[] telephoneWav(int milliseconds, double hertz) {
        return telephone(milliseconds, hertz).array();
    }

    private static ByteBuffer telephone(int milliseconds, double hertz) {
        int samples = milliseconds * 8;
        ByteBuffer file = head(7, 8_000, 8, samples);
        for (int i = 0; i < samples; i++) {
            file.put(muLaw(0.3 * tone(i, samples, 8_000, hertz)));
        }
        return file;
    }

    private static ByteBuffer head(int tag, int rate, int bits, int bytes) {
        ByteBuffer file = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) tag).putShort((short) 1).putInt(rate).putInt(rate * bits / 8);
        file.putShort((short) (bits / 8)).putShort((short) bits);
        return file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
    }

    private static double tone(int i, int samples, int rate, double hertz) {
        boolean inside = i > samples / 10 && i < samples - samples / 10;
        return inside ? Math.sin(2 * Math.PI * hertz * i / rate) : 0;
    }

    /** By the formula of the curve, not the table of the program. */
    private static byte muLaw(double sample) {
        int code = (int) Math.round(127 * Math.log(1 + 255 * Math.abs(sample)) / Math.log(256));
        return (byte) ~(code | (sample < 0 ? 0x80 : 0));
    }
}
