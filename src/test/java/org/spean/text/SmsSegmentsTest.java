package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.spean.text.Encoding.GSM7;
import static org.spean.text.Encoding.UCS2;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsSegmentsTest {
    /** The vectors of twilio-and-somleng.md 1.8 (npm sms-segments-calculator 1.3.0). */
    @ParameterizedTest
    @CsvSource({
        "a, 160, GSM7, 1",
        "a, 161, GSM7, 2",
        "a, 306, GSM7, 2",
        "a, 307, GSM7, 3",
        "a, 1600, GSM7, 11",
        "€, 80, GSM7, 1",
        "€, 81, GSM7, 2",
        "`, 1, UCS2, 1",
        "ç, 1, UCS2, 1",
        "ក, 70, UCS2, 1",
        "ក, 71, UCS2, 2",
        "ក, 134, UCS2, 2",
        "ក, 135, UCS2, 3",
        "ក, 1600, UCS2, 24",
        "😀, 35, UCS2, 1",
        "😀, 36, UCS2, 2",
        "😀, 66, UCS2, 2",
        "😀, 67, UCS2, 3",
        "ស្តី, 17, UCS2, 1",
        "ស្តី, 18, UCS2, 2",
        "ស្តី, 33, UCS2, 2",
        "ស្តី, 34, UCS2, 3",
        "ស្តី, 36, UCS2, 3"
    })
    void countsAsTheOperatorBills(String letter, int times, Encoding encoding, int count) {
        Segments segments = SmsSegments.of(letter.repeat(times));
        assertThat(segments.encoding()).isEqualTo(encoding);
        assertThat(segments.count()).isEqualTo(count);
    }

    @Test
    void anExtensionLetterIsNotSplit() {
        assertThat(SmsSegments.of("a".repeat(152) + "€" + "a".repeat(10))).isEqualTo(new Segments(GSM7, 2, 164));
    }

    @Test
    void thePartsAreTheSegmentsAndTogetherTheText() {
        for (String[] row : TextFiles.rows("sms-segments.tsv")) {
            String text = row[row.length - 1];
            assertThat(SmsSegments.parts(text)).hasSize(SmsSegments.of(text).count());
            assertThat(String.join("", SmsSegments.parts(text))).isEqualTo(text);
        }
        assertThat(SmsSegments.parts("a".repeat(161)))
                .extracting(String::length)
                .containsExactly(153, 8);
        assertThat(SmsSegments.parts("ក".repeat(135)))
                .extracting(String::length)
                .containsExactly(67, 67, 1);
        assertThat(SmsSegments.parts("")).isEmpty();
    }

    @Test
    void oneLetterMakesItUnicode() {
        assertThat(SmsSegments.firstOutsideGsm("It’s")).hasValue(2);
        assertThat(SmsSegments.firstOutsideGsm("It's €5")).isEmpty();
    }

    @Test
    void noTextIsNoSegment() {
        assertThat(SmsSegments.of("")).isEqualTo(new Segments(GSM7, 0, 0));
    }

    @Test
    void randomTextsAreAsTwiliosCalculatorCountsThem() {
        List<String[]> rows = TextFiles.rows("sms-segments.tsv");
        assertThat(rows).hasSize(80);
        SoftAssertions softly = new SoftAssertions();
        for (String[] row : rows) {
            Segments expected =
                    new Segments(Encoding.valueOf(row[0]), Integer.parseInt(row[1]), Integer.parseInt(row[2]));
            softly.assertThat(SmsSegments.of(TextFiles.fromHex(row[3])))
                    .as(row[3])
                    .isEqualTo(expected);
        }
        softly.assertAll();
    }

    @Test
    void theReferenceSentencesHaveTheirSegments() {
        for (String[] row : TextFiles.rows("sms-sentences.tsv")) {
            assertThat(SmsSegments.of(row[4]).count()).as(row[0]).isEqualTo(Integer.parseInt(row[2]));
        }
    }

    @Property
    void aLongerTextNeverTakesFewerSegments(@ForAll("texts") String a, @ForAll("texts") String b) {
        Segments one = SmsSegments.of(a);
        Segments both = SmsSegments.of(a + b);
        assertThat(both.count()).isGreaterThanOrEqualTo(one.encoding() == both.encoding() ? one.count() : 0);
        int capacity = both.encoding() == UCS2 ? 70 : 160;
        assertThat(both.count() <= 1).isEqualTo(both.units() <= capacity);
    }

    @Provide
    Arbitrary<String> texts() {
        return AnyText.all();
    }
}
