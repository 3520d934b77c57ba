package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class PartDistanceTest {
    @Test
    void aPartIsAtNoDistance() {
        assertThat(PartDistance.of("leap", "sokleapmetrey")).isZero();
        assertThat(PartDistance.of("", "sok")).isZero();
        assertThat(PartDistance.of("លាភ", "សុខលាភមេត្រី")).isZero();
    }

    @Test
    void everyErrorCountsOnce() {
        assertThat(PartDistance.of("laep", "sokleapmetrey")).isEqualTo(2);
        assertThat(PartDistance.of("leep", "sokleapmetrey")).isEqualTo(1);
        assertThat(PartDistance.of("lexap", "sokleapmetrey")).isEqualTo(1);
        assertThat(PartDistance.of("xyz", "sokleap")).isEqualTo(3);
        assertThat(PartDistance.of("sok", "")).isEqualTo(3);
    }

    /** A letter that has no bit sends both through the table; so both ways are compared with one meaning. */
    @Property(tries = 500)
    void bitsAndTableAgree(
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 64) String part,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 90) String whole) {
        String strange = part.replace('a', '\u0E01');
        assertThat(PartDistance.of(part, whole)).isEqualTo(PartDistance.of(strange, whole.replace('a', '\u0E01')));
    }
}
