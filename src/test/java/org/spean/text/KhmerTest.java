package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class KhmerTest {
    @Test
    void everyReferencePairIsCanonical() {
        List<String[]> pairs = TextFiles.rows("normalisation-pairs.tsv");
        assertThat(pairs).hasSize(60);
        SoftAssertions softly = new SoftAssertions();
        for (String[] pair : pairs) {
            String canonical = Khmer.canonical(TextFiles.fromHex(pair[1]));
            softly.assertThat(TextFiles.toHex(canonical)).as(pair[0]).isEqualTo(pair[2]);
        }
        softly.assertAll();
    }

    @Test
    void everyReferencePairHasItsKey() {
        SoftAssertions softly = new SoftAssertions();
        for (String[] pair : TextFiles.rows("normalisation-pairs.tsv")) {
            String key = MatchKey.of(TextFiles.fromHex(pair[1]));
            softly.assertThat(TextFiles.toHex(key)).as(pair[0]).isEqualTo(pair[3]);
        }
        softly.assertAll();
    }

    @Test
    void shuffledClustersComeOutAsFromTheOtherNormaliser() {
        List<String[]> rows = TextFiles.rows("canonical-oracle.tsv");
        assertThat(rows).hasSizeGreaterThan(200);
        SoftAssertions softly = new SoftAssertions();
        for (String[] row : rows) {
            String canonical = Khmer.canonical(TextFiles.fromHex(row[0]));
            softly.assertThat(TextFiles.toHex(canonical)).as(row[0]).isEqualTo(row[1]);
        }
        softly.assertAll();
    }

    @Property(tries = 5_000)
    void canonicalTwiceIsCanonicalOnce(@ForAll("texts") String text) {
        String once = Khmer.canonical(text);
        assertThat(Khmer.canonical(once)).isEqualTo(once);
    }

    @Property(tries = 5_000)
    void keyOfAKeyIsTheKey(@ForAll("texts") String text) {
        String once = MatchKey.of(text);
        assertThat(MatchKey.of(once)).isEqualTo(once);
    }

    @Property(tries = 2_000)
    void aTextAndItsCanonicalFormHaveTheSameKey(@ForAll("texts") String text) {
        assertThat(MatchKey.of(Khmer.canonical(text))).isEqualTo(MatchKey.of(text));
    }

    @Property
    void theKeyHasNoUpperCaseAndNoSpaceAtTheEnds(@ForAll("texts") String text) {
        String key = MatchKey.of(text);
        assertThat(key).isEqualTo(key.strip()).doesNotContain("  ");
        assertThat(key.chars()).noneMatch(c -> c >= 'A' && c <= 'Z');
    }

    @Test
    void aCanonicalTextIsHandedBackAsItIs() {
        String text = TextFiles.rows("sms-sentences.tsv").getFirst()[4];
        assertThat(Khmer.canonical(text)).isSameAs(text);
    }

    @Test
    void vietnameseTypedWithSeparateAccentsHasTheSameKey() {
        assertThat(MatchKey.of("giu\u0301p")).isEqualTo(MatchKey.of("GIÚP")).isEqualTo("giúp");
        assertThat(MatchKey.of("vi\u00EA\u0323t")).isEqualTo("vi\u1EC7t");
    }

    @Test
    void aKeycapIsItsDigit() {
        assertThat(MatchKey.of("1\uFE0F\u20E3")).isEqualTo("1");
    }

    @Test
    void hostileTextsOfFullLengthAreDoneAtOnce() {
        for (String piece :
                List.of("\u1780\u17D2", "\u17C1\u17BB\u17B8", "\u17D2\u200D", "\u1780\u17BB\u17B8\u17D2", "ស្ត្រី")) {
            String one = "\u1780" + piece.repeat(1_600);
            Assertions.assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                MatchKey.of(one);
                SmsSegments.of(one);
                Clusters.boundaries(one);
                return SafeCut.parts(one.substring(0, 1_600));
            });
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return AnyText.all();
    }
}
