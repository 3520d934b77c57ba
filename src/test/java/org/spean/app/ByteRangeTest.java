package org.spean.app;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which part of a sound of 100 bytes is served (RFC 9110 section 14). */
class ByteRangeTest {
    private static final int LENGTH = 100;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-9, 0, 9",
        "bytes=0-0, 0, 0",
        "bytes=99-99, 99, 99",
        "bytes=90-, 90, 99",
        "bytes=0-, 0, 99",
        "bytes=90-500, 90, 99",
        "bytes=-5, 95, 99",
        "bytes=-100, 0, 99",
        "bytes=-999999999, 0, 99",
        "' bytes=1-2 ', 1, 2"
    })
    void onePartIsServed(String header, int first, int last) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new ByteRange.Part(first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=999999999-", "bytes=-0"})
    void nothingLiesBehindTheEnd(String header) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new ByteRange.Outside());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=9-3",
                "bytes=0-1,4-5",
                "bytes=0-1, -1",
                "bytes=a-b",
                "bytes=--5",
                "bytes=1.5-2",
                "bytes=0-9999999999",
                "bytes=-99999999999999999999",
                "bytes=99999999999999999999-",
                "items=0-9",
                "BYTES=0-9",
                "bytes=១-៣"
            })
    void severalOrAStrangeOneMeanTheWhole(String header) {
        assertThat(ByteRange.of(header, LENGTH)).isEqualTo(new ByteRange.Whole());
    }

    @Property(tries = 500)
    void whatIsServedLiesInTheSound(
            @ForAll @IntRange(max = 300) int first,
            @ForAll @IntRange(max = 300) int last,
            @ForAll @IntRange(min = 1, max = 200) int length) {
        liesIn(ByteRange.of("bytes=" + first + "-" + last, length), length);
        liesIn(ByteRange.of("bytes=" + first + "-", length), length);
        liesIn(ByteRange.of("bytes=-" + last, length), length);
    }

    @Property(tries = 500)
    void anyHeaderIsAnAnswer(@ForAll @StringLength(max = 30) String rest) {
        liesIn(ByteRange.of("bytes=" + rest, LENGTH), LENGTH);
    }

    private static void liesIn(ByteRange range, int length) {
        if (range instanceof ByteRange.Part part) {
            assertThat(part.first()).isBetween(0, part.last());
            assertThat(part.last()).isLessThan(length);
        }
    }
}
