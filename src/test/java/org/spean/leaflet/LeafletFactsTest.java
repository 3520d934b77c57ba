package org.spean.leaflet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.content.ContentPack;
import org.spean.content.Fact;
import org.spean.content.Hotline;
import org.spean.dialogue.RealPack;
import org.spean.leaflet.HelpNumbers.HelpNumber;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.Mode;

/** What may stand on paper that nobody can take back. */
class LeafletFactsTest {
    private static final LocalDate TODAY = LeafletSamples.TODAY;
    private static final int MANY = 100;

    @Test
    void aVerifiedNumberStandsOnItWithItsDay() {
        ContentPack pack = LeafletSamples.checkedOn(LocalDate.of(2026, 11, 20));

        assertThat(said(pack, Mode.LIVE)).contains("117", "1280", "2026-11-20").doesNotContain("DRAFT");
    }

    @Test
    void aNumberThatNobodyCheckedIsNeverOnItNotEvenOnADraft() {
        assertThat(choose(RealPack.PACK)).isEmpty();
        assertThat(said(RealPack.PACK, Mode.DEMO))
                .contains("DRAFT", "No help number has been checked yet.")
                .doesNotContain("117", "not checked");
    }

    @Test
    void aNumberCheckedTooLongAgoOrTomorrowIsNotOnIt() {
        assertThat(choose(LeafletSamples.checkedOn(TODAY.minusDays(LeafletSamples.DAYS))))
                .isNotEmpty();
        assertThat(choose(LeafletSamples.checkedOn(TODAY.minusDays(LeafletSamples.DAYS + 1))))
                .isEmpty();
        assertThat(choose(LeafletSamples.checkedOn(TODAY.plusDays(1)))).isEmpty();
    }

    @Test
    void aWithheldNumberIsNeverOnIt() {
        List<String> withheld = RealPack.PACK.hotlines().values().stream()
                .filter(one -> one.fact() instanceof Fact.Withheld)
                .map(Hotline::number)
                .toList();

        assertThat(withheld).isNotEmpty();
        assertThat(choose(LeafletSamples.checkedOn(TODAY)))
                .extracting(HelpNumber::dialled)
                .doesNotContainAnyElementsOf(withheld);
    }

    @Test
    void liveModeRefusesALeafletWithoutAVerifiedNumber() {
        LeafletResult result = LeafletSamples.of(RealPack.PACK, Mode.LIVE).print(order());

        assertThat(result)
                .isInstanceOfSatisfying(
                        LeafletResult.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains("No help number was checked in the last 60 days"));
    }

    @Test
    void withoutANumberThatPeopleCanTextThereIsNone() {
        Leaflets leaflets = new Leaflets(
                () -> RealPack.PACK, Optional.empty(), Mode.DEMO, LeafletSamples.DAYS, LeafletSamples.CLOCK);

        assertThat(leaflets.print(order())).isInstanceOf(LeafletResult.Refused.class);
    }

    @Test
    void homeHasTwoBeforeTheNextCountryHasOneAndEachHasItsTurn() {
        List<HelpNumber> four = HelpNumbers.choose(LeafletSamples.checkedOn(TODAY), TODAY, LeafletSamples.DAYS, 4);

        assertThat(four).hasSize(4);
        assertThat(four.subList(0, 2))
                .allSatisfy(one -> assertThat(one.country()).isEmpty());
        assertThat(four.subList(2, 4))
                .extracting(one -> one.country().orElseThrow().in(Language.EN))
                .containsExactly("Thailand", "Malaysia");
    }

    @Test
    void aNumberAbroadIsGivenAsItIsDialledThereAndWithItsCountry() {
        Map<String, Hotline> one = new HashMap<>(LeafletSamples.checkedOn(TODAY).hotlines());
        one.values().removeIf(hotline -> !hotline.country().equals(new Country("TH")));

        List<HelpNumber> numbers = choose(LeafletSamples.with(one));

        assertThat(numbers).isNotEmpty().allSatisfy(number -> {
            assertThat(number.in(Language.EN)).contains("Thai");
            assertThat(number.in(Language.KM)).contains("ថៃ");
        });
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void whoeverFindsItDoesNotLearnWhatItIsAbout(Mode mode) {
        assertThat(said(LeafletSamples.checkedOn(TODAY), mode).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("traffick", "slave", "victim", "rescue", "exploit", "spean", "ជួញដូរ", "ស្ពាន");
    }

    private static List<HelpNumber> choose(ContentPack pack) {
        return HelpNumbers.choose(pack, TODAY, LeafletSamples.DAYS, MANY);
    }

    private static LeafletOrder order() {
        return new LeafletOrder(LeafletFormat.SVG, PaperSize.A4, List.of(Language.KM, Language.EN));
    }

    /** The words of the leaflet, from the description of the picture. */
    private static String said(ContentPack pack, Mode mode) {
        byte[] svg = LeafletSamples.printed(LeafletSamples.of(pack, mode).print(order()))
                .bytes();
        String all = new String(svg, StandardCharsets.UTF_8);
        return all.substring(all.indexOf("<title"), all.indexOf("</desc>"));
    }
}
