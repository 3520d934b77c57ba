package org.spean.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.function.DoubleUnaryOperator;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AudioChainTest {
    private static final AudioChain CHAIN = new AudioChain();

    @Property(tries = 40)
    void everyUsableRecordingComesOutEven(
            @ForAll @DoubleRange(min = -22, max = 3) double decibel,
            @ForAll @IntRange(min = 8_000, max = 50_000) int rate,
            @ForAll @DoubleRange(min = 0.5, max = 2.5) double seconds) {
        byte[] upload = WavBytes.wav().rate(rate).of(seconds, Waves.scaled(Waves.voice(), decibel));
        ClipResult.Prepared clip = prepared(upload);
        assertThat(clip.lufs()).isBetween(-21.0, -19.0);
        assertThat(clip.peakDb()).isLessThanOrEqualTo(-3);
        Duration recorded = Duration.ofNanos((long) (seconds * 1e9));
        assertThat(clip.length()).isBetween(Duration.ofMillis(100), recorded.plusMillis(1));
    }

    @Test
    void theClipIsATelephoneWavForOtherPrograms() throws Exception {
        ClipResult.Prepared clip = prepared(voice());
        try (AudioInputStream in = AudioSystem.getAudioInputStream(new ByteArrayInputStream(clip.wav()))) {
            assertThat(in.getFormat().getEncoding()).isEqualTo(AudioFormat.Encoding.ULAW);
            assertThat(in.getFormat().getSampleRate()).isEqualTo(8_000);
            assertThat(in.getFormat().getChannels()).isEqualTo(1);
            assertThat(in.getFormat().getSampleSizeInBits()).isEqualTo(8);
            assertThat(in.getFrameLength()).isEqualTo(clip.length().toNanos() / 125_000);
        }
    }

    @Test
    void theFiguresAreThoseOfTheBytes() {
        ClipResult.Prepared clip = prepared(voice());
        Wav wav = ((WavReading.Read) WavReader.read(clip.wav(), ClipLimits.PROMPT)).wav();
        float[] heard = Resampler.toTelephone(wav, 0);
        assertThat(Loudness.of(heard, 8_000)).isEqualTo(clip.lufs());
        assertThat(heard.length * 125_000L).isEqualTo(clip.length().toNanos());
    }

    @Test
    void preparingAClipAgainChangesLittle() {
        ClipResult.Prepared once = prepared(voice());
        ClipResult.Prepared twice = prepared(once.wav());
        assertThat(twice.length()).isEqualTo(once.length());
        assertThat(twice.lufs()).isCloseTo(once.lufs(), within(0.1));
    }

    @Test
    void sameBytesGiveTheSameName() {
        assertThat(prepared(voice()).id()).isEqualTo(prepared(voice()).id());
        assertThat(prepared(voice()).id())
                .isNotEqualTo(prepared(WavBytes.wav().of(1, Waves.voice())).id());
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 44_100, 48_000})
    void silenceAtBothEndsIsTrimmed(int rate) {
        DoubleUnaryOperator late = Waves.between(1.5, 2.5, Waves.tone(500, 0.3));
        ClipResult.Prepared clip = prepared(WavBytes.wav().rate(rate).of(4, late));
        assertThat(clip.length()).isBetween(Duration.ofMillis(1_160), Duration.ofMillis(1_190));
    }

    @Test
    void aConstantFromTheSoundCardDoesNotHideTheSilence() {
        DoubleUnaryOperator late = Waves.between(1.5, 2.5, Waves.tone(500, 0.3));
        ClipResult.Prepared clip = prepared(WavBytes.wav().of(4, t -> late.applyAsDouble(t) + 0.1));
        assertThat(clip.length()).isBetween(Duration.ofMillis(1_160), Duration.ofMillis(1_200));
    }

    @Test
    void pausesInsideStay() {
        DoubleUnaryOperator two =
                t -> t < 0.5 || t >= 1.5 ? Waves.tone(500, 0.3).applyAsDouble(t) : 0;
        assertThat(prepared(WavBytes.wav().of(2, two)).length()).isEqualTo(Duration.ofSeconds(2));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-60, -45})
    void aQuietClipIsAlmostSilent(double decibel) {
        byte[] upload = WavBytes.wav().coded(1, 24).of(2, Waves.scaled(Waves.voice(), decibel));
        assertThat(refused(upload)).isEqualTo(Refusal.ALMOST_SILENT);
    }

    @Test
    void digitalSilenceAndAConstantAreAlmostSilent() {
        assertThat(refused(WavBytes.wav().of(2, Waves.NOTHING))).isEqualTo(Refusal.ALMOST_SILENT);
        assertThat(refused(WavBytes.wav().of(2, t -> 0.4))).isEqualTo(Refusal.ALMOST_SILENT);
    }

    @ParameterizedTest
    @CsvSource({"1, 8, 48000", "1, 16, 8000", "1, 16, 48000", "1, 16, 192000", "1, 24, 44100", "1, 32, 44100"})
    void anOverdrivenVoiceIsClipped(int tag, int bits, int rate) {
        byte[] upload = WavBytes.wav().coded(tag, bits).rate(rate).of(2, Waves.scaled(Waves.voice(), 16));
        assertThat(refused(upload)).isEqualTo(Refusal.CLIPPED);
    }

    @Test
    void oneClippedChannelIsEnough() {
        byte[] upload = WavBytes.wav().channels(2).of(2, Waves.voice(), Waves.scaled(Waves.voice(), 16));
        assertThat(refused(upload)).isEqualTo(Refusal.CLIPPED);
    }

    @Test
    void anOverdrivenCallIsClipped() {
        byte[] loud = new byte[16_000];
        for (int i = 0; i < loud.length; i++) {
            loud[i] = G711.toMuLaw((int) (80_000 * Math.sin(2 * Math.PI * 300 * i / 8_000.0)));
        }
        assertThat(refused(WavBytes.wav().coded(7, 8).rate(8_000).ofData(loud))).isEqualTo(Refusal.CLIPPED);
    }

    @ParameterizedTest
    @CsvSource({"8, 44100, 300", "16, 8000, 150", "16, 48000, 100", "16, 192000, 150", "24, 96000, 997"})
    void aWaveThatJustReachesFullScaleIsNotClipped(int bits, int rate, int hertz) {
        prepared(WavBytes.wav().coded(1, bits).rate(rate).of(1, Waves.tone(hertz, 1)));
    }

    @Test
    void aClickIsTooShort() {
        byte[] upload = WavBytes.wav().of(2, Waves.between(1, 1.05, Waves.tone(500, 0.5)));
        assertThat(refused(upload)).isEqualTo(Refusal.TOO_SHORT);
    }

    @Test
    void aKnockFarLouderThanTheVoiceIsUneven() {
        DoubleUnaryOperator knock = Waves.between(1, 1.002, Waves.tone(500, 0.9));
        DoubleUnaryOperator quiet = Waves.tone(400, 0.02);
        byte[] upload = WavBytes.wav().of(3, t -> knock.applyAsDouble(t) + quiet.applyAsDouble(t));
        assertThat(refused(upload)).isEqualTo(Refusal.UNEVEN);
    }

    @Test
    void aFloatThatIsNoSoundIsDamaged() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e30}) {
            byte[] upload =
                    WavBytes.wav().coded(3, 32).of(1, t -> t > 0.5 && t < 0.500_03 ? bad : 0.3 * Math.sin(3_000 * t));
            assertThat(refused(upload)).isEqualTo(Refusal.DAMAGED);
        }
    }

    @ParameterizedTest
    @EnumSource(ClipLimits.class)
    void limitsHoldAndTheLargestAllowedFileIsTaken(ClipLimits limits) {
        byte[] large = new byte[limits.mostBytes() + 1];
        assertThat(CHAIN.prepare(large, limits)).isEqualTo(new ClipResult.Refused(Refusal.TOO_LARGE));
        int seconds = (int) limits.longest().toSeconds();
        byte[] longest = WavBytes.wav().rate(8_000).of(seconds, Waves.tone(440, 0.2));
        assertThat(CHAIN.prepare(longest, limits)).isInstanceOf(ClipResult.Prepared.class);
        byte[] longer = WavBytes.wav().rate(8_000).of(seconds + 0.01, Waves.tone(440, 0.2));
        assertThat(CHAIN.prepare(longer, limits)).isEqualTo(new ClipResult.Refused(Refusal.TOO_LONG));
    }

    @Test
    void theUploadIsNotChanged() {
        byte[] upload = voice();
        byte[] copy = upload.clone();
        prepared(upload);
        assertThat(upload).isEqualTo(copy);
    }

    private static byte[] voice() {
        return WavBytes.wav().of(2, Waves.voice());
    }

    private static ClipResult.Prepared prepared(byte[] upload) {
        ClipResult result = CHAIN.prepare(upload, ClipLimits.PROMPT);
        assertThat(result).isInstanceOf(ClipResult.Prepared.class);
        return (ClipResult.Prepared) result;
    }

    private static Refusal refused(byte[] upload) {
        ClipResult result = CHAIN.prepare(upload, ClipLimits.PROMPT);
        assertThat(result).isInstanceOf(ClipResult.Refused.class);
        return ((ClipResult.Refused) result).why();
    }
}
