package org.spean.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.content.ContentPack;
import org.spean.content.Corridor;
import org.spean.content.Corridor.Status;
import org.spean.content.CorridorCondition;
import org.spean.content.CorridorNews;
import org.spean.content.Fact;
import org.spean.model.Language;
import org.spean.pack.TestPack;

/** The test pack knows one corridor: the land border to Thailand, closed on 2026-02-17, not verified. */
class CorridorNowTest {
    private static final ContentPack PACK = TestPack.load();
    private static final String LAND = "kh_th_land";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Test
    void withoutNewsThePackSpeaks() {
        assertThat(CorridorNow.of(PACK, Map.of(), LAND))
                .contains(PACK.corridors().get(LAND));
        assertThat(CorridorNow.of(PACK, news(Status.OPEN, TODAY, Map.of()), "kh_vn"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void newsStandsOverThePackAndBringsWordsOfItsOwnStatus(Status status) {
        Corridor now = now(news(status, TODAY, Map.of()));
        assertThat(now.status()).isEqualTo(status);
        assertThat(now.asOf()).contains(TODAY);
        assertThat(now.fact()).isEqualTo(new Fact.Verified(TODAY, "sok-dara"));
        assertThat(now.sources()).extracting(Fact.Source::address).containsExactly("the ministry");
        String expected = status == Status.CLOSED ? "corridor." + LAND : "text.corridor-" + status.word();
        assertThat(now.text().id()).isEqualTo(expected);
    }

    @Test
    void theWordsOfStaffWin() {
        Corridor now = now(news(Status.CLOSED, TODAY, Map.of(Language.KM, "បិទ", Language.EN, "Shut.")));
        assertThat(now.text().in(Language.EN)).isEqualTo("Shut.");
    }

    @ParameterizedTest
    @CsvSource({
        // status, days ago, what counts
        "OPEN, 0, OPEN",
        "OPEN, 60, OPEN",
        "OPEN, 61, UNKNOWN",
        "OPEN, -1, UNKNOWN",
        "RESTRICTED, 61, RESTRICTED",
        "CLOSED, 500, CLOSED",
        "UNKNOWN, 0, UNKNOWN"
    })
    void onlyOpenLosesItsWordWhenItIsOld(Status status, int daysAgo, Status counts) {
        Map<String, CorridorNews> news = news(status, TODAY.minusDays(daysAgo), Map.of());
        for (Status one : Status.values()) {
            CorridorCondition condition = new CorridorCondition(LAND, Set.of(one));
            assertThat(CorridorNow.holds(PACK, news, condition, TODAY, 60)).isEqualTo(one == counts);
        }
    }

    private static Corridor now(Map<String, CorridorNews> news) {
        return CorridorNow.of(PACK, news, LAND).orElseThrow();
    }

    private static Map<String, CorridorNews> news(Status status, LocalDate day, Map<Language, String> words) {
        return Map.of(
                LAND,
                new CorridorNews(
                        LAND, status, day, "the ministry", words, "sok-dara", Instant.parse("2026-11-25T03:00:00Z")));
    }
}
