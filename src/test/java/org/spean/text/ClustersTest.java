package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ClustersTest {
    private static final Pattern KHMER_RULE = Pattern.compile(
            "[\\u1780-\\u17B3\\u25CC](?:\\u17D2[\\u1780-\\u17B3]|[\\u17B4-\\u17D1\\u17D3\\u17DD\\u200C\\u200D])*\\u17D2?");

    @Test
    void aSubscriptStaysWithItsLetter() {
        assertThat(Clusters.of("ខ្ញុំទៅ")).containsExactly("ខ្ញុំ", "ទៅ");
        assertThat(Clusters.of("សង្គ្រោះ")).containsExactly("ស", "ង្គ្រោះ");
    }

    @Test
    void everySentenceHasItsBoundaries() {
        // The data file counts boundaries, with 0 and the end: one more than clusters.
        for (String[] row : TextFiles.rows("sms-sentences.tsv")) {
            assertThat(Clusters.boundaries(row[4])).as(row[0]).hasSize(Integer.parseInt(row[1]));
        }
    }

    @Test
    void familiesFlagsAndThaiVowelsStayWhole() {
        assertThat(Clusters.of("\uD83D\uDC68\u200D\uD83D\uDC69a\uD83C\uDDF0\uD83C\uDDEDกำ\r\n"))
                .containsExactly("\uD83D\uDC68\u200D\uD83D\uDC69", "a", "\uD83C\uDDF0\uD83C\uDDED", "กำ", "\r\n");
    }

    @Test
    void noTextHasOneBoundary() {
        assertThat(Clusters.boundaries("")).containsExactly(0);
        assertThat(Clusters.of("")).isEmpty();
    }

    @Property(tries = 3_000)
    void khmerFollowsTheWrittenRule(@ForAll("khmer") String text) {
        List<String> expected = new ArrayList<>();
        Matcher rule = KHMER_RULE.matcher(text);
        for (int at = 0; at < text.length(); ) {
            rule.region(at, text.length());
            int end = rule.lookingAt() ? rule.end() : Graphemes.next(text, at);
            expected.add(text.substring(at, end));
            at = end;
        }
        assertThat(Clusters.of(text)).isEqualTo(expected);
    }

    @Property(tries = 3_000)
    void otherWritingsBreakWhereIcuBreaks(@ForAll("others") String text) {
        BreakIterator icu = BreakIterator.getCharacterInstance(ULocale.ROOT);
        icu.setText(text);
        List<Integer> expected = new ArrayList<>();
        for (int at = icu.first(); at != BreakIterator.DONE; at = icu.next()) {
            expected.add(at);
        }
        assertThat(Clusters.boundaries(text))
                .containsExactly(expected.stream().mapToInt(i -> i).toArray());
    }

    @Property
    void clustersPutTogetherAreTheText(@ForAll("all") String text) {
        assertThat(String.join("", Clusters.of(text))).isEqualTo(text);
    }

    @Provide
    Arbitrary<String> khmer() {
        return AnyText.khmerHeaps();
    }

    @Provide
    Arbitrary<String> others() {
        return AnyText.phoneTexts().map(text -> text.replaceAll("[\\u1780-\\u17FF]", ""));
    }

    @Provide
    Arbitrary<String> all() {
        return AnyText.all();
    }
}
