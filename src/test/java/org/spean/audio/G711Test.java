package org.spean.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class G711Test {
    private static final AudioFormat PCM = new AudioFormat(8_000, 16, 1, true, false);

    /** ITU-T G.711 tables 2a and 2b, in 16-bit scale (14-bit values times 4). */
    @ParameterizedTest
    @CsvSource({
        "0xFF, 0",
        "0xFE, 8",
        "0xF0, 120",
        "0xEF, 132",
        "0xE0, 372",
        "0xC0, 1884",
        "0xA0, 7932",
        "0x9F, 8316",
        "0x90, 15996",
        "0x8F, 16764",
        "0x81, 31100",
        "0x80, 32124",
        "0x00, -32124",
        "0x7E, -8",
        "0x40, -1884"
    })
    void muLawHasTheValuesOfTheStandard(int code, int sample) {
        assertThat(G711.fromMuLaw((byte) code)).isEqualTo(sample);
        assertThat(G711.toMuLaw(sample)).isEqualTo((byte) code);
    }

    /** ITU-T G.711 tables 1a and 1b, in 16-bit scale (13-bit values times 8). */
    @ParameterizedTest
    @CsvSource({
        "0xD5, 8",
        "0x55, -8",
        "0xD4, 24",
        "0xC5, 264",
        "0xAA, 32256",
        "0x2A, -32256",
        "0x80, 5504",
        "0x00, -5504"
    })
    void aLawHasTheValuesOfTheStandard(int code, int sample) {
        assertThat(G711.fromALaw((byte) code)).isEqualTo(sample);
    }

    @Test
    void everyCodeSurvivesTheRoundTripButTheSecondZero() {
        for (int code = 0; code < 256; code++) {
            byte expected = (byte) (code == 0x7F ? 0xFF : code);
            assertThat(G711.toMuLaw(G711.fromMuLaw((byte) code))).isEqualTo(expected);
        }
    }

    @Test
    void everySampleIsAtMostHalfAStepFromItsCode() {
        for (int sample = -32_635; sample <= 32_635; sample++) {
            byte code = G711.toMuLaw(sample);
            int step = 8 << ((~code >> 4) & 7);
            assertThat(Math.abs(G711.fromMuLaw(code) - sample))
                    .as("sample %d", sample)
                    .isLessThanOrEqualTo(step / 2);
        }
        assertThat(G711.toMuLaw(Short.MAX_VALUE)).isEqualTo((byte) 0x80);
        assertThat(G711.toMuLaw(Short.MIN_VALUE)).isEqualTo((byte) 0x00);
        assertThat(G711.toMuLaw(1_000_000)).isEqualTo((byte) 0x80);
    }

    @Test
    void theJdkReadsBothCodesAlike() throws IOException {
        byte[] all = new byte[256];
        for (int i = 0; i < 256; i++) {
            all[i] = (byte) i;
        }
        short[] muLaw = decoded(AudioFormat.Encoding.ULAW, all);
        short[] aLaw = decoded(AudioFormat.Encoding.ALAW, all);
        for (int i = 0; i < 256; i++) {
            assertThat(G711.fromMuLaw((byte) i)).isEqualTo(muLaw[i]);
            assertThat(G711.fromALaw((byte) i)).isEqualTo(aLaw[i]);
        }
    }

    private static short[] decoded(AudioFormat.Encoding encoding, byte[] codes) throws IOException {
        AudioFormat coded = new AudioFormat(encoding, 8_000, 8, 1, 1, 8_000, false);
        try (AudioInputStream in = new AudioInputStream(new ByteArrayInputStream(codes), coded, codes.length);
                AudioInputStream pcm = AudioSystem.getAudioInputStream(PCM, in)) {
            short[] samples = new short[codes.length];
            ByteBuffer.wrap(pcm.readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asShortBuffer()
                    .get(samples);
            return samples;
        }
    }
}
