package org.spean.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.content.ContentPack;
import org.spean.content.Corridor;
import org.spean.content.CorridorNews;
import org.spean.model.Problem;

/** In the good pack Cambodia's number was verified on 2026-11-20, Thailand's on 2026-08-01. */
class LiveRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int DAYS = 60;

    @TempDir
    private Path folder;

    @Test
    void eachCountryWithoutAFreshEmergencyNumberForbidsTheStart() {
        assertThat(LiveRules.check(TestPack.load(), TODAY, DAYS))
                .map(Problem::toString)
                .containsExactly(
                        "hotlines.yaml: error: No emergency number of Thailand was verified in the last 60 days. "
                                + "Call one with topic `emergency` and write `fact: {on: DAY, by: NAME}`.",
                        "hotlines.yaml: warning: 1 facts were verified too long ago and are not sent. "
                                + "Call the numbers and write `fact: {on: DAY, by: NAME}`.",
                        "hotlines.yaml: warning: 2 facts are not verified and are not sent. "
                                + "Call the numbers and write `fact: {on: DAY, by: NAME}`.",
                        "config/content: warning: " + PackTexts.drafts(TestPack.load()) + " Khmer texts are drafts. "
                                + "Let a native reader change `review: draft` to `review: approved`.");
    }

    @Test
    void whereEveryCountryHasOneNothingForbidsTheStart() throws IOException {
        ContentPack pack = changed("fact: {on: 2026-08-01, by: SL}", "fact: {on: 2026-11-24, by: SL}");

        assertThat(LiveRules.check(pack, TODAY, DAYS))
                .extracting(Problem::severity)
                .containsOnly(Problem.Severity.WARNING);
    }

    @Test
    void aFreshNumberForSomethingElseIsNotEnough() throws IOException {
        ContentPack pack = changed("topics: [emergency]", "topics: [local_jobs]");

        assertThat(LiveRules.check(pack, TODAY, DAYS))
                .extracting(Problem::what)
                .contains("No emergency number of Cambodia was verified in the last 60 days.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to-verify", "withheld"})
    void anEmergencyNumberThatNobodyCheckedIsNotEnough(String fact) throws IOException {
        ContentPack pack = changed("fact: {on: 2026-11-20, by: SL}", "fact: " + fact);

        assertThat(LiveRules.check(pack, TODAY, DAYS))
                .extracting(Problem::what)
                .contains("No emergency number of Cambodia was verified in the last 60 days.");
    }

    @Test
    void factsAreCountedByState() {
        assertThat(FactAges.of(TestPack.load(), TODAY, DAYS)).isEqualTo(new FactAges(1, 1, 2, 1));
        assertThat(FactAges.stale(TestPack.load(), Map.of(), TODAY.plusYears(1), DAYS))
                .isEqualTo(2);
    }

    @Test
    void oldNewsOfACorridorIsStaleAndFreshNewsTakesItsPlace() {
        ContentPack pack = TestPack.load();
        int before = FactAges.stale(pack, Map.of(), TODAY, DAYS);
        for (String corridor : pack.corridors().keySet()) {
            assertThat(FactAges.stale(pack, news(corridor, TODAY.minusDays(DAYS + 1)), TODAY, DAYS))
                    .isEqualTo(before + 1);
            assertThat(FactAges.stale(pack, news(corridor, TODAY), TODAY, DAYS)).isEqualTo(before);
        }
        assertThat(FactAges.stale(pack, news("gone", TODAY.minusDays(DAYS + 1)), TODAY, DAYS))
                .isEqualTo(before);
    }

    private static Map<String, CorridorNews> news(String corridor, LocalDate asOf) {
        return Map.of(
                corridor,
                new CorridorNews(
                        corridor, Corridor.Status.OPEN, asOf, "radio", Map.of(), "editor", java.time.Instant.EPOCH));
    }

    private ContentPack changed(String old, String now) throws IOException {
        TestPack.copyTo(folder);
        Path file = folder.resolve("hotlines.yaml");
        Files.writeString(file, Files.readString(file).replace(old, now));
        return TestPack.load(folder);
    }
}
