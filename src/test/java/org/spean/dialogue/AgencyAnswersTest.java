package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.content.Agency;
import org.spean.content.AgencyRegister;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.text.SmsSegments;

/** What is answered about an agency, and about everything that is none (issue 4, items 2 and 3). */
class AgencyAnswersTest {
    private static final List<String> BAD = List.of(
            "x".repeat(1600),
            "ក".repeat(1600),
            "12",
            "7777777",
            "012 000 077",
            "+855 12 000 077",
            "😀😀😀",
            "'; DROP TABLE agencies; --",
            "<script>alert(1)</script>",
            "=HYPERLINK(\"http://example.org\")",
            "\u200b\u200b\u200b",
            "manpower",
            "ក្រុមហ៊ុន ពលករ",
            "\u202e\u202d???",
            "0".repeat(400));

    /** Words that would be a promise, or a judgement that no list gives. */
    private static final Pattern NEVER = Pattern.compile("illegal|unlawful|is safe|fake|scam|ខុសច្បាប់|មានសុវត្ថិភាព");

    @ParameterizedTest
    @EnumSource
    void everyBadInputHasAClearAnswerAndNoVerdict(Language language) {
        for (String bad : BAD) {
            Talk talk = asked(language).says(bad);
            assertThat(talk.heard()).as(name(bad)).isNotBlank();
            assertThat(said(talk.turn()))
                    .as(name(bad))
                    .doesNotContain(
                            "start.licensed", "start.suspended", "start.revoked", "start.expired", "start.unknown");
            assertThat(talk.heard()).as(name(bad)).doesNotContain("DROP", "script", "HYPERLINK", "\u200b");
            assertThat(talk.turn().fault()).as(name(bad)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoBadInputsLeadToAPerson(Language language) {
        Talk talk = asked(language).says("<b>", "=1+1");
        assertThat(talk.effects()).anySatisfy(effect -> assertThat(effect).isInstanceOf(Effect.OpenCase.class));
        assertThat(talk.session().step().orElseThrow().flow()).isEqualTo("person");
    }

    @Test
    void invisibleSpacesInANameDoNotCount() {
        Talk talk = asked(Language.KM).says("ម\u200bហា\u200bសំ\u200bណាង\u200b មែន\u200bផៅវើ\u200b");
        assertThat(said(talk.turn())).contains("agency.start.licensed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0417/23",
                "០៤១៧/២៣",
                "licence 0417/23",
                "លេខអាជ្ញាប័ណ្ណ ០៤១៧/២៣",
                "Moha Samnang Manpower Co., Ltd"
            })
    void theSameAgencyIsToldHoweverItIsNamed(String text) {
        Talk talk = asked(Language.EN).says(text);
        assertThat(said(talk.turn())).contains("agency.start.licensed");
        assertThat(talk.heard()).contains("(0417/23)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"check moha samnang manpower", "is Moha Samnang Manpower licensed", "ក្រុមហ៊ុន មហាសំណាង មែនផៅវើ"
            })
    void oneMessageIsEnoughWhereverSomebodyStands(String text) {
        for (Talk talk : List.of(
                Talk.in(Language.EN).knowing(AgencyLists.named("new")),
                Talk.in(Language.EN).knowing(AgencyLists.named("new")).says("menu"),
                Talk.stranger("KH").knowing(AgencyLists.named("new")))) {
            assertThat(said(talk.says(text).turn())).contains("agency.start.licensed", "agency.start.list");
        }
    }

    @Test
    void nothingOfTheTextIsKept() {
        Talk talk = asked(Language.EN).says("Phkay Samnang International");
        assertThat(talk.session().slots()).isEqualTo(java.util.Map.of("agency-list", "v1", "agency-rows", "2 3"));
        assertThat(talk.effects()).isEmpty();
        assertThat(talk.says("1").session().slots()).isEmpty();
    }

    @Test
    void aListThatChangedMeanwhileIsAskedAgain() {
        Talk talk = asked(Language.EN).says("Phkay Samnang International");
        talk.knowing(AgencyLists.named("next")).says("2");
        assertThat(said(talk.turn())).contains("agency.start.changed").doesNotContain(".licensed");
        assertThat(talk.says("0419/23").heard()).contains("(0419/23): licensed", "2026-11-15");
    }

    @Test
    void aListThatIsGoneIsSaid() {
        Talk talk = asked(Language.EN)
                .says("Phkay Samnang International")
                .knowing(LiveFacts.NONE)
                .says("2");
        assertThat(said(talk.turn())).contains("agency.start.no-list").doesNotContain(".licensed");
    }

    @Test
    void withoutAListNothingIsAsked() {
        Talk talk = Talk.in(Language.EN).says("agency");
        assertThat(said(talk.turn())).contains("agency.start.no-list");
    }

    @ParameterizedTest
    @EnumSource
    void noAnswerJudgesOrPromises(Language language) {
        for (String list : List.of("new", "old", "sample")) {
            for (String text : List.of("0417/23", "0420/23", "0421/23", "0422/23", "Zebra Manpower", "Top Manpower")) {
                Talk talk = asked(language, list).says(text);
                assertThat(NEVER.matcher(talk.heard().toLowerCase(Locale.ROOT)).find())
                        .as("%s in %s", text, list)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSampleIsCalledASampleInEveryAnswer(Language language) {
        for (String text : List.of("Top Manpower", "Zebra Manpower", "KCTC Manpower Supply", "0417/23")) {
            assertThat(said(asked(language, "sample").says(text).turn())).contains("agency.start.sample");
        }
    }

    @Test
    void theFirstMessageHoldsTheWholeAnswerInThreeSegments() {
        String name = "សុខលាភមេត្រី អន្តរជាតិ មែនផៅវើ សាប់ភ្លាយ ក្រៅប្រទេស";
        Agency agency = new Agency(
                1,
                Optional.of("0417/23"),
                Optional.of(name),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Agency.Status.LICENSED,
                Optional.of(LocalDate.of(2027, 3, 31)),
                List.of(new Country("TH"), new Country("MY"), new Country("JP")),
                List.of(),
                List.of());
        AgencyRegister register =
                new AgencyRegister("long", AgencyLists.DATE, AgencyLists.SOURCE, false, List.of(agency));
        Talk talk = Talk.in(Language.KM).knowing(AgencyLists.facts(register)).says("ក្រុមហ៊ុន", "0417/23");
        String first = talk.bodies().getFirst();
        assertThat(first).contains("(0417/23)", "2027-03-31", "2026-11-01", "កុំបង់លុយ");
        assertThat(SmsSegments.of(first).count()).isLessThanOrEqualTo(3);
    }

    private static Talk asked(Language language) {
        return asked(language, "new");
    }

    private static Talk asked(Language language, String list) {
        Talk talk = Talk.in(language)
                .knowing(AgencyLists.named(list))
                .says(language == Language.KM ? "ក្រុមហ៊ុន" : "agency");
        assertThat(talk.at()).isEqualTo("agency.start");
        return talk;
    }

    /** The ids of all that was said. */
    private static String said(Turn turn) {
        List<String> ids = new ArrayList<>();
        for (Reply reply : turn.replies()) {
            if (reply instanceof Reply.Message message) {
                ids.add(message.textId());
            }
        }
        return String.join("+", ids);
    }

    private static String name(String bad) {
        return bad.length() > 30 ? bad.substring(0, 30) + "…" : bad;
    }
}
