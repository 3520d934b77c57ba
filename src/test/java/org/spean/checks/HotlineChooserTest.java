package org.spean.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.spean.content.AdviceItem;
import org.spean.content.ContentPack;
import org.spean.content.Fact;
import org.spean.content.Hotline;
import org.spean.content.OfferQuestions;
import org.spean.content.StaffWords;
import org.spean.content.SystemText;
import org.spean.content.Text;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.Mode;
import org.spean.model.PhoneNumber;
import org.spean.text.KeywordMatcher;

class HotlineChooserTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Country HOME = Country.CAMBODIA;
    private static final Country THAILAND = new Country("TH");
    private static final Country MALAYSIA = new Country("MY");
    private static final Fact FRESH = new Fact.Verified(TODAY.minusDays(60), "SL");
    private static final Fact STALE = new Fact.Verified(TODAY.minusDays(61), "SL");
    private static final Fact UNCHECKED = new Fact.ToVerify();

    private static final Hotline POLICE = hotline("kh_police", "117", "", HOME, FRESH, "emergency");
    private static final Hotline LANDLINE =
            hotline("kh_line", "023 000 001", "+85523000001", HOME, FRESH, "trafficking", "emergency");
    private static final Hotline THAI = hotline("th_police", "191", "", THAILAND, FRESH, "emergency");
    private static final Hotline THAI_HELP =
            hotline("th_help", "02 000 0001", "+6620000001", THAILAND, FRESH, "trafficking");

    @Test
    void atHomeNumbersAreGivenAsDialledThere() {
        assertThat(numbers(HOME, List.of("emergency"), Mode.LIVE, POLICE, LANDLINE, THAI))
                .containsExactly("023 000 001", "117");
    }

    @Test
    void homeShortNumberIsNeverGivenAbroad() {
        assertThat(numbers(THAILAND, List.of("emergency"), Mode.DEMO, POLICE, LANDLINE, THAI))
                .containsExactly("191", "+85523000001");
        assertThat(numbers(Country.UNKNOWN, List.of("emergency"), Mode.DEMO, POLICE, LANDLINE, THAI))
                .containsExactly("+85523000001");
    }

    @Test
    void numberOfAThirdCountryIsNotGiven() {
        assertThat(numbers(MALAYSIA, List.of("trafficking"), Mode.LIVE, THAI_HELP))
                .isEmpty();
    }

    @Test
    void bestTopicComesFirst() {
        assertThat(numbers(HOME, List.of("trafficking", "emergency"), Mode.LIVE, POLICE, LANDLINE))
                .containsExactly("023 000 001", "117");
        assertThat(numbers(HOME, List.of("labour"), Mode.LIVE, POLICE, LANDLINE))
                .isEmpty();
    }

    @Test
    void liveGivesOnlyWhatWasVerifiedInTime() {
        Hotline stale = hotline("kh_a", "1001", "", HOME, STALE, "emergency");
        Hotline unchecked = hotline("kh_b", "1002", "", HOME, UNCHECKED, "emergency");
        Hotline withheld = hotline("kh_c", "1003", "", HOME, new Fact.Withheld(), "emergency");
        Hotline tomorrow = hotline("kh_d", "1004", "", HOME, new Fact.Verified(TODAY.plusDays(1), "SL"), "emergency");

        assertThat(numbers(HOME, List.of("emergency"), Mode.LIVE, POLICE, stale, unchecked, withheld, tomorrow))
                .containsExactly("117");
        assertThat(choose(HOME, List.of("emergency"), Mode.DEMO, POLICE, stale, unchecked, withheld, tomorrow))
                .extracting(HotlineChoice::dialable, HotlineChoice::marked)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1001", true),
                        org.assertj.core.groups.Tuple.tuple("1002", true),
                        org.assertj.core.groups.Tuple.tuple("1004", true),
                        org.assertj.core.groups.Tuple.tuple("117", false));
    }

    @Test
    void notMoreThanAskedFor() {
        assertThat(HotlineChooser.choose(pack(POLICE, LANDLINE), HOME, List.of("emergency"), Mode.LIVE, TODAY, 60, 1))
                .hasSize(1);
    }

    @Test
    void adviceWithANumberThatCannotBeGivenIsLeftOut() {
        ContentPack pack = pack(POLICE, LANDLINE);
        AdviceItem item = new AdviceItem(
                "adv", "topic", text("call {kh_police} or {kh_line}"), Set.of("kh_police", "kh_line"), List.of());

        assertThat(AdviceChoice.numbers(pack, item, HOME, Mode.LIVE, TODAY, 60)).isPresent();
        assertThat(AdviceChoice.numbers(pack, item, THAILAND, Mode.LIVE, TODAY, 60))
                .isEmpty();
        AdviceItem unknown = new AdviceItem("adv", "topic", text("{gone}"), Set.of("gone"), List.of());
        assertThat(AdviceChoice.numbers(pack, unknown, HOME, Mode.LIVE, TODAY, 60))
                .isEmpty();
    }

    private static List<String> numbers(Country where, List<String> topics, Mode mode, Hotline... hotlines) {
        return choose(where, topics, mode, hotlines).stream()
                .map(HotlineChoice::dialable)
                .toList();
    }

    private static List<HotlineChoice> choose(Country where, List<String> topics, Mode mode, Hotline... hotlines) {
        return HotlineChooser.choose(pack(hotlines), where, topics, mode, TODAY, 60, 9);
    }

    private static Hotline hotline(
            String id, String number, String international, Country country, Fact fact, String... topics) {
        return new Hotline(
                id,
                text(id),
                number,
                PhoneNumber.ofE164(international),
                country,
                List.of(topics),
                "24h",
                List.of("km"),
                fact,
                List.of());
    }

    private static Text text(String words) {
        return new Text("x", Map.of(Language.KM, words, Language.EN, words), Text.Review.DRAFT);
    }

    private static ContentPack pack(Hotline... hotlines) {
        Map<String, Hotline> byId = new java.util.HashMap<>();
        for (Hotline hotline : hotlines) {
            byId.put(hotline.id(), hotline);
        }
        return new ContentPack(
                "0123456789ab",
                Map.of(),
                Map.of(),
                Map.<SystemText, Text>of(),
                new KeywordMatcher(List.of(), List.of()),
                Map.of(),
                Map.of(),
                byId,
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                OfferQuestions.NONE,
                java.util.Optional.empty(),
                StaffWords.NONE,
                java.util.Optional.empty());
    }
}
