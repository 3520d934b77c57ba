package org.spean.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WavReaderTest {
    private static final double[] WAVE = {0, 0.5, -0.5, 0.25, -0.75};

    static Stream<WavBytes> kinds() {
        return Stream.of(false, true)
                .flatMap(extensible -> Stream.of(1, 2)
                        .flatMap(channels -> Stream.of(
                                        new int[] {1, 8},
                                        new int[] {1, 16},
                                        new int[] {1, 24},
                                        new int[] {1, 32},
                                        new int[] {3, 32})
                                .map(kind -> {
                                    WavBytes wav = WavBytes.wav()
                                            .coded(kind[0], kind[1])
                                            .channels(channels);
                                    return extensible ? wav.extensible() : wav;
                                })));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyLinearKindGivesTheSameSamples(WavBytes kind) {
        Wav wav = read(kind.of(WAVE.length / 48_000.0, t -> WAVE[(int) Math.round(t * 48_000)]));
        assertThat(wav.frames()).isEqualTo(WAVE.length);
        float[] mono = new float[WAVE.length + 4];
        wav.mono(-2, 0, mono);
        assertThat(mono).containsExactly(new float[] {0, 0, 0, 0.5f, -0.5f, 0.25f, -0.75f, 0, 0}, within(1e-6f));
    }

    @ParameterizedTest
    @CsvSource({"7, 32124, -32124, 0", "6, 5504, -8, 8"})
    void telephoneCodesAreRead(int tag, int first, int second, int third) {
        byte[] codes =
                tag == 7 ? new byte[] {(byte) 0x80, 0x00, (byte) 0xFF} : new byte[] {(byte) 0x80, 0x55, (byte) 0xD5};
        Wav wav = read(WavBytes.wav().coded(tag, 8).rate(8_000).ofData(codes));
        assertThat(wav.sample(0, 0) * 32_768).isEqualTo(first);
        assertThat(wav.sample(1, 0) * 32_768).isEqualTo(second);
        assertThat(wav.sample(2, 0) * 32_768).isEqualTo(third);
    }

    @Test
    void stereoIsTheMeanOfItsChannels() {
        Wav wav = read(WavBytes.wav().channels(2).of(0.001, t -> 0.5, t -> -0.25));
        float[] mono = new float[1];
        wav.mono(3, 0, mono);
        assertThat(mono[0]).isEqualTo(0.125f);
    }

    @ParameterizedTest
    @CsvSource({"0", "2147483647", "2147479552", "4294967295"})
    void aRecorderThatCouldNotKnowItsLengthIsTakenAtWhatIsThere(long claimed) {
        assertThat(read(WavBytes.wav().claiming(claimed).of(0.1, Waves.tone(300, 0.5)))
                        .frames())
                .isEqualTo(4_800);
    }

    @ParameterizedTest
    @CsvSource({"9602", "19200", "100000000", "2000000000"})
    void aWavThatPromisesMoreThanItHoldsIsCutOff(long claimed) {
        assertThat(refused(WavBytes.wav().claiming(claimed).of(0.1, Waves.tone(300, 0.5))))
                .isEqualTo(Refusal.CUT_OFF);
    }

    @ParameterizedTest
    @CsvSource({"2", "100", "4800", "9596"})
    void aWavThatHoldsMoreThanItPromisesIsDamaged(long claimed) {
        assertThat(refused(WavBytes.wav().claiming(claimed).of(0.1, Waves.tone(300, 0.5))))
                .isEqualTo(Refusal.DAMAGED);
    }

    @Test
    void anyCutThroughTheFileIsRefused() {
        byte[] whole = WavBytes.wav().of(0.01, Waves.tone(300, 0.5));
        for (int length = 0; length < whole.length; length++) {
            assertThat(WavReader.read(Arrays.copyOf(whole, length), ClipLimits.PROMPT))
                    .as("first %d bytes", length)
                    .isInstanceOf(WavReading.NotRead.class);
        }
    }

    @Test
    void chunksAroundTheSoundAreSkipped() {
        byte[] list = WavBytes.chunk("LIST", 5, new byte[] {'I', 'N', 'F', 'O', 1, 0});
        byte[] zeros = new byte[11];
        assertThat(read(WavBytes.wav()
                                .chunkBefore("bext", new byte[602])
                                .bytesAfter(list)
                                .of(0.1, Waves.NOTHING))
                        .frames())
                .isEqualTo(4_800);
        assertThat(read(WavBytes.wav().bytesAfter(zeros).of(0.1, Waves.NOTHING)).frames())
                .isEqualTo(4_800);
    }

    @Test
    void manyChunksEndTheWalk() {
        byte[] many = new byte[8 * 100_000];
        for (int i = 0; i < many.length; i += 8) {
            many[i] = many[i + 1] = many[i + 2] = many[i + 3] = 'x';
        }
        assertThat(refused(WavBytes.wav().bytesAfter(many).of(0.1, Waves.NOTHING)))
                .isEqualTo(Refusal.DAMAGED);
    }

    @Test
    void zeroSamplesAreNoSound() {
        assertThat(refused(WavBytes.wav().ofData(new byte[0]))).isEqualTo(Refusal.NO_SOUND);
        assertThat(refused(WavBytes.wav().ofData(new byte[1]))).isEqualTo(Refusal.NO_SOUND);
        assertThat(refused(WavBytes.wav().claiming(4_294_967_295L).ofData(new byte[0])))
                .isEqualTo(Refusal.NO_SOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 16, 7999, 1, RATE",
        "1, 16, 192001, 1, RATE",
        "1, 16, -1, 1, RATE",
        "1, 16, 48000, 3, CHANNELS",
        "1, 16, 48000, 0, DAMAGED",
        "1, 12, 48000, 2, WAV_KIND",
        "3, 64, 48000, 1, WAV_KIND",
        "2, 4, 8000, 2, WAV_KIND",
        "49, 8, 8000, 1, WAV_KIND",
        "85, 16, 44100, 2, WAV_KIND"
    })
    void aHeadThatWeDoNotTakeIsNamed(int tag, int bits, int rate, int channels, Refusal why) {
        byte[] file =
                WavBytes.wav().coded(tag, bits).rate(rate).channels(channels).ofData(new byte[960]);
        assertThat(refused(file)).isEqualTo(why);
    }

    @Test
    void aFrameSizeThatDoesNotFitIsDamaged() {
        byte[] file = WavBytes.wav().of(0.1, Waves.NOTHING);
        file[32] = 3;
        assertThat(refused(file)).isEqualTo(Refusal.DAMAGED);
    }

    @Test
    void soundBeforeItsFormatIsDamaged() {
        byte[] file = WavBytes.wav().chunkBefore("data", new byte[8]).of(0.1, Waves.NOTHING);
        System.arraycopy("junk".getBytes(StandardCharsets.US_ASCII), 0, file, 12, 4);
        assertThat(refused(file)).isEqualTo(Refusal.DAMAGED);
    }

    @Test
    void anExtensibleFormatOfSomebodysOwnIsNotGuessed() {
        byte[] file = WavBytes.wav().extensible().of(0.1, Waves.NOTHING);
        file[20 + 39] = 0;
        assertThat(refused(file)).isEqualTo(Refusal.WAV_KIND);
    }

    @Test
    void lengthIsMeasuredOnWhatIsThere() {
        WavBytes slow = WavBytes.wav().coded(7, 8).rate(8_000);
        assertThat(read(slow.ofData(new byte[480_000])).frames()).isEqualTo(480_000);
        assertThat(refused(slow.ofData(new byte[480_002]))).isEqualTo(Refusal.TOO_LONG);
        byte[] threeMinutes = slow.ofData(new byte[1_440_000]);
        assertThat(WavReader.read(threeMinutes, ClipLimits.RECORDING)).isInstanceOf(WavReading.Read.class);
        byte[] half = slow.ofData(new byte[30 * 60 * 8_000]);
        assertThat(WavReader.read(half, ClipLimits.RECORDING)).isEqualTo(new WavReading.NotRead(Refusal.TOO_LARGE));
    }

    @Property(tries = 2_000)
    void anyDamageIsAnAnswerAndNeverAnException(
            @ForAll @IntRange(min = 0, max = 67) int at,
            @ForAll byte value,
            @ForAll @IntRange(min = 0, max = 67) int also) {
        byte[] file = WavBytes.wav().extensible().channels(2).of(0.01, Waves.tone(400, 0.4));
        file[at] = value;
        file[also] ^= (byte) (value * 7 + 1);
        switch (WavReader.read(file, ClipLimits.PROMPT)) {
            case WavReading.NotRead no -> assertThat(no.why()).isNotNull();
            case WavReading.Read read -> {
                float[] all = new float[read.wav().frames()];
                read.wav().mono(0, 0, all);
                assertThat(all.length).isBetween(1, file.length);
            }
        }
    }

    @Property(tries = 1_000)
    void anyBytesBehindARiffHeadAreAnAnswer(@ForAll byte[] rest) {
        byte[] file = new byte[12 + rest.length];
        System.arraycopy("RIFF\0\0\0\0WAVE".getBytes(StandardCharsets.US_ASCII), 0, file, 0, 12);
        System.arraycopy(rest, 0, file, 12, rest.length);
        assertThat(refused(file)).isNotNull();
    }

    private static Wav read(byte[] file) {
        WavReading reading = WavReader.read(file, ClipLimits.PROMPT);
        assertThat(reading).isInstanceOf(WavReading.Read.class);
        return ((WavReading.Read) reading).wav();
    }

    private static Refusal refused(byte[] file) {
        WavReading reading = WavReader.read(file, ClipLimits.PROMPT);
        assertThat(reading).isInstanceOf(WavReading.NotRead.class);
        return ((WavReading.NotRead) reading).why();
    }
}
