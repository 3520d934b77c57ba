package org.spean.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInClipsTest {
    @ParameterizedTest
    @EnumSource(BuiltInClips.Pause.class)
    void aPauseIsSilentForItsTime(BuiltInClips.Pause pause) {
        float[] heard = heard(BuiltInClips.pause(pause));
        assertThat(heard).hasSize(pause.milliseconds() * 8).containsOnly(0f);
    }

    @Test
    void theHeadOfATelephoneWavIsExact() {
        byte[] oneMillisecond = BuiltInClips.silence(1);
        assertThat(HexFormat.of().formatHex(oneMillisecond))
                .isEqualTo("524946463a000000" + "57415645" // RIFF, 58 bytes follow, WAVE
                        + "666d742012000000" + "07000100401f0000401f0000"
                        + "010008000000" // µ-law, mono, 8,000 Hz and bytes a second
                        + "6661637404000000" + "08000000" // fact: 8 samples
                        + "6461746108000000" + "ffffffffffffffff");
    }

    @Test
    void anOddLengthIsPadded() {
        byte[] file = TelephoneWav.of(new byte[3]);
        assertThat(file).hasSize(62);
        assertThat(file[4]).isEqualTo((byte) 54);
        assertThat(heard(file)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 5_001, Integer.MAX_VALUE})
    void aPauseOfNoSenseIsRefused(int milliseconds) {
        assertThatThrownBy(() -> BuiltInClips.silence(milliseconds)).hasMessageContaining("1 to 5000 ms");
    }

    @Test
    void thePlaceholderIsTwoTonesAtTheLevelOfSpeech() {
        ClipResult.Prepared clip = BuiltInClips.placeholder();
        assertThat(clip.lufs()).isBetween(-21.0, -19.0);
        assertThat(clip.peakDb()).isLessThanOrEqualTo(-3);
        float[] heard = heard(clip.wav());
        assertThat(crossings(Arrays.copyOfRange(heard, 800, 1_600))).isBetween(130, 134);
        assertThat(crossings(Arrays.copyOfRange(heard, 3_200, 4_000))).isBetween(86, 90);
        assertThat(Waves.rms(heard, 2_080, 2_720)).isZero();
        assertThat(BuiltInClips.placeholder().id()).isEqualTo(clip.id());
    }

    @Test
    void aNameIsTheBeginningOfTheHash() {
        ClipId id = ClipId.of("abc".getBytes(StandardCharsets.US_ASCII)); // FIPS 180-2, appendix B.1
        assertThat(id).hasToString("ba7816bf8f01cfea414140de5dae2223");
        assertThat(ClipId.parse(id.value())).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ba7816bf8f01cfea414140de5dae222",
                "BA7816BF8F01CFEA414140DE5DAE2223",
                "../../../../../../../../etc/passwd",
                "ba7816bf8f01cfea414140de5dae2223\n"
            })
    void whatIsNoNameIsNotRead(String text) {
        assertThat(ClipId.parse(text)).isEmpty();
    }

    private static int crossings(float[] samples) {
        int crossings = 0;
        for (int i = 1; i < samples.length; i++) {
            if (samples[i - 1] < 0 != samples[i] < 0) {
                crossings++;
            }
        }
        return crossings;
    }

    private static float[] heard(byte[] file) {
        Wav wav = ((WavReading.Read) WavReader.read(file, ClipLimits.PROMPT)).wav();
        float[] samples = new float[wav.frames()];
        wav.mono(0, 0, samples);
        return samples;
    }
}
