package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SafeCutTest {
    @Test
    void theReferenceSentencesAreCutWhereTheyShould() {
        List<String[]> rows = TextFiles.rows("sms-sentences.tsv");
        assertThat(rows).hasSize(20);
        for (String[] row : rows) {
            assertThat(cuts(SafeCut.parts(row[4]))).as(row[0]).isEqualTo(row[3]);
        }
    }

    @Test
    void aTextThatFitsIsOnePart() {
        assertThat(SafeCut.parts("ក".repeat(70))).hasSize(1);
        assertThat(SafeCut.parts("a".repeat(160))).hasSize(1);
        assertThat(SafeCut.parts("")).isEmpty();
    }

    @Test
    void englishIsCutAtASpace() {
        List<String> parts = SafeCut.parts("word ".repeat(60));
        assertThat(parts).hasSize(2).allMatch(part -> part.endsWith(" "));
        assertThat(parts.getFirst()).hasSize(150);
    }

    @Test
    void aClusterLongerThanAPartIsCutButNoPairIs() {
        List<String> parts = SafeCut.parts("a\u0301".repeat(1) + "\u0301".repeat(200) + "\uD83D\uDE00".repeat(40));
        assertThat(parts).allMatch(part -> part.length() <= 67);
        assertThat(parts).noneMatch(part -> Character.isLowSurrogate(part.charAt(0)));
    }

    @Property
    void partsFitAndAreTheTextAndCutNoCluster(@ForAll("longTexts") String text) {
        List<String> parts = SafeCut.parts(text);
        assertThat(String.join("", parts)).isEqualTo(text);
        if (parts.size() < 2) {
            return;
        }
        int limit = Encoding.of(text).part();
        int[] boundaries = Clusters.boundaries(text);
        int at = 0;
        for (String part : parts) {
            assertThat(SmsSegments.of(part).units()).isBetween(1, limit);
            at += part.length();
            assertThat(Arrays.binarySearch(boundaries, at) >= 0 || longestCluster(text) > limit)
                    .as("cut at %d", at)
                    .isTrue();
        }
    }

    @Test
    void manyThreadsCutAtOnce() throws Exception {
        List<String[]> rows = TextFiles.rows("sms-sentences.tsv");
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> tasks = new ArrayList<>();
            for (int round = 0; round < 200; round++) {
                String text = rows.get(round % rows.size())[4];
                tasks.add(() -> cuts(SafeCut.parts(text)));
            }
            List<Future<String>> results = pool.invokeAll(tasks);
            for (int round = 0; round < results.size(); round++) {
                assertThat(results.get(round).get()).isEqualTo(rows.get(round % rows.size())[3]);
            }
        }
    }

    private static String cuts(List<String> parts) {
        StringBuilder cuts = new StringBuilder();
        int at = 0;
        for (String part : parts.subList(0, parts.size() - 1)) {
            at += part.length();
            cuts.append(cuts.isEmpty() ? "" : " ").append(at);
        }
        return cuts.toString();
    }

    private static int longestCluster(String text) {
        return Clusters.of(text).stream().mapToInt(String::length).max().orElse(0);
    }

    @Provide
    Arbitrary<String> longTexts() {
        return AnyText.all().list().ofMinSize(2).ofMaxSize(6).map(list -> String.join("", list));
    }
}
