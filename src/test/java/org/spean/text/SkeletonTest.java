package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class SkeletonTest {
    @Test
    void everyRomanisedVariantHasTheListedSkeleton() {
        SoftAssertions softly = new SoftAssertions();
        int seen = 0;
        for (String[] row : TextFiles.rows("keywords.tsv")) {
            if (row[2].equals("ROMANISED")) {
                seen++;
                softly.assertThat(Skeleton.of(row[3])).as(row[3]).isEqualTo(row[4]);
            }
        }
        softly.assertAll();
        assertThat(seen).isEqualTo(327);
    }

    @Test
    void oneWordInManySpellingsIsOneSkeleton() {
        for (String spelling : new String[] {"chouy", "jouy", "chuoy", "juy", "CHUOY!", "chhhouy"}) {
            assertThat(Skeleton.of(spelling)).as(spelling).isEqualTo("2Y.O");
        }
    }

    @Test
    void noLetterNoSkeleton() {
        assertThat(Skeleton.of("117")).isEmpty();
        assertThat(Skeleton.of("ជួយ")).isEmpty();
    }

    @Property
    void anyTextHasAShortSkeleton(@ForAll("texts") String text) {
        assertThat(Skeleton.of(text).length()).isLessThanOrEqualTo(text.length() + 2);
    }

    @Property(tries = 3_000)
    void distanceIsTheTextbookOneUpToTheLimit(@ForAll("words") String a, @ForAll("words") String b) {
        int full = textbook(a, b);
        for (int limit = 0; limit <= 3; limit++) {
            assertThat(EditDistance.damerau(a, b, limit)).isEqualTo(Math.min(full, limit + 1));
        }
    }

    private static int textbook(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                d[i][j] = Math.min(replace, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    @Provide
    Arbitrary<String> texts() {
        return AnyText.all();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abc").ofMaxLength(8);
    }
}
