package org.spean.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The signals are those of ITU-R BS.1770 and EBU Tech 3341; one channel measures 3.01 LU less than two. */
class LoudnessTest {
    private static final int[] RATES = {8_000, 48_000};

    @Test
    void filtersAt48KilohertzAreTheTablesOfTheStandard() {
        assertThat(KWeighting.shelf(48_000).coefficients())
                .containsExactly(
                        new double[] {
                            1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585
                        },
                        within(1e-8));
        assertThat(KWeighting.highPass(48_000).coefficients())
                .containsExactly(new double[] {1, -2, 1, -1.99004745483398, 0.99007225036621}, within(1e-8));
    }

    @ParameterizedTest
    @ValueSource(ints = {8_000, 16_000, 44_100, 48_000})
    void aFullToneOf997HertzInOneChannelIsMinusThree(int rate) {
        assertThat(loudness(rate, 5, Waves.tone(997, 1))).isCloseTo(-3.01, within(0.05));
    }

    @Test
    void quietEndsDoNotCount() {
        for (int rate : RATES) {
            DoubleUnaryOperator tone = steps(10, -36, 60, -23, 10, -36);
            assertThat(loudness(rate, 80, tone)).isCloseTo(-26.01, within(0.1));
        }
    }

    @Test
    void almostSilentEndsDoNotCountEither() {
        DoubleUnaryOperator tone = steps(10, -72, 10, -36, 60, -23, 10, -36, 10, -72);
        assertThat(loudness(8_000, 100, tone)).isCloseTo(-26.01, within(0.1));
    }

    @Test
    void whatIsWithinTheGateIsAveragedAsPower() {
        DoubleUnaryOperator tone = steps(20, -26, 20.1, -20, 20, -26);
        assertThat(loudness(8_000, 60.1, tone)).isCloseTo(-26.01, within(0.1));
    }

    /** The bilinear transform bends the shelf near half the rate: at 8 kHz a tone may read up to 0.5 LU high, a voice hardly. */
    @Test
    void theTelephoneRateReadsAVoiceAsTheStandardsRateDoes() {
        double telephone = loudness(8_000, 3, Waves.voice());
        double studio = loudness(48_000, 3, Waves.voice());
        System.out.printf("voice at 8 kHz %.2f LUFS, at 48 kHz %.2f LUFS%n", telephone, studio);
        assertThat(telephone).isCloseTo(studio, within(0.3));
        for (int hertz = 300; hertz <= 3_400; hertz += 100) {
            assertThat(loudness(8_000, 1, Waves.tone(hertz, 0.3)))
                    .as("%d Hz", hertz)
                    .isCloseTo(loudness(48_000, 1, Waves.tone(hertz, 0.3)), within(0.55));
        }
    }

    @Test
    void silenceHasNoLoudness() {
        assertThat(loudness(8_000, 1, Waves.NOTHING)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(Loudness.of(new float[0], 8_000)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void lessThanABlockIsOneBlock() {
        assertThat(loudness(8_000, 0.25, Waves.tone(997, 1))).isCloseTo(-3.01, within(0.1));
    }

    @Property(tries = 50)
    void aGainMovesLoudnessByItself(@ForAll @DoubleRange(min = -25, max = 5) double decibel) {
        double before = loudness(8_000, 2, Waves.voice());
        assertThat(loudness(8_000, 2, Waves.scaled(Waves.voice(), decibel))).isCloseTo(before + decibel, within(0.01));
    }

    private static double loudness(int rate, double seconds, DoubleUnaryOperator wave) {
        return Loudness.of(Waves.samples(rate, seconds, wave), rate);
    }

    /** A 1 kHz tone: seconds, dBFS, seconds, dBFS, … */
    private static DoubleUnaryOperator steps(double... pairs) {
        DoubleUnaryOperator tone = Waves.tone(1_000, 1);
        return t -> {
            double end = 0;
            for (int i = 0; i < pairs.length; i += 2) {
                end += pairs[i];
                if (t < end) {
                    return tone.applyAsDouble(t) * Math.pow(10, pairs[i + 1] / 20);
                }
            }
            return 0;
        };
    }
}
