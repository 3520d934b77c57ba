package org.spean.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeywordMatcherTest {
    private static final KeywordMatcher MATCHER = new KeywordMatcher(TextFiles.keywords(), TextFiles.nearPairs());
    private static final Set<String> YES_NO = Set.of("YES", "NO");

    @Test
    void everyVariantIsExactForItsIntent() {
        SoftAssertions softly = new SoftAssertions();
        for (Keyword keyword : TextFiles.keywords()) {
            for (Keyword.Variant variant : keyword.variants()) {
                Match match = keyword.mode() == MatchMode.EXACT
                        ? MATCHER.match(variant.text(), YES_NO)
                        : MATCHER.match(variant.text());
                Match expected = variant.text().equals("info")
                        ? new Match.Ask(List.of("HELP", "MORE"))
                        : new Match.Exact(keyword.intent());
                softly.assertThat(match).as(variant.text()).isEqualTo(expected);
            }
        }
        softly.assertAll();
    }

    @ParameterizedTest
    @CsvSource({
        "' Stop. ', STOP", "'s t o p', STOP", "ឈប់ៗ, STOP", "'ឈប់ ៗ', STOP", "ឈប់។, STOP", "'ឈប់\u200B', STOP",
        "'SOS SOS SOS!!', SOS", "ＳＯＳ, SOS", "'helpme', HELP", "'call-me', CALLBACK", "'ជួយ ខ្ញុំ', HELP",
                "'HELP!', HELP",
        "'giu\u0301p', HELP", "'Dừng', STOP", "'ช่วย', HELP"
    })
    void strayThingsAroundAWordDoNotMatter(String text, String intent) {
        assertThat(MATCHER.match(text)).isEqualTo(new Match.Exact(intent));
    }

    @ParameterizedTest
    @CsvSource({"chuoyy, HELP", "aekasa, DOCUMENTS", "broeksar, TALK", "agancy, AGENCY", "ពិនិត្យក្រុមហុន, AGENCY"})
    void twoPiecesOfEvidenceAreEnoughToAct(String text, String intent) {
        assertThat(MATCHER.match(text)).isEqualTo(new Match.Likely(intent));
    }

    @ParameterizedTest
    @CsvSource({
        "stopp, STOP",
        "stpo, STOP",
        "chhobb, STOP",
        "delet, DELETE",
        "emergancy, SOS",
        "songkrous, SOS",
        "សង្គ្រោ, SOS"
    })
    void aGuessOfADangerousWordIsOnlyAQuestion(String text, String intent) {
        assertThat(MATCHER.match(text))
                .isInstanceOfSatisfying(
                        Match.Ask.class, ask -> assertThat(ask.intents()).contains(intent));
    }

    @Test
    void yesAndNoAreFoundOnlyWhileTheirQuestionIsOpen() {
        assertThat(MATCHER.match("bat")).isNotEqualTo(new Match.Exact("YES"));
        assertThat(MATCHER.match("bat", YES_NO)).isEqualTo(new Match.Exact("YES"));
        assertThat(MATCHER.match("te")).isEqualTo(new Match.None());
        assertThat(MATCHER.match("te", YES_NO)).isEqualTo(new Match.Exact("NO"));
        assertThat(MATCHER.match("yess", YES_NO)).isEqualTo(new Match.None());
        assertThat(MATCHER.match("stop", YES_NO)).isEqualTo(new Match.None());
    }

    @Test
    void aWordOfTwoIntentsIsAQuestionUnlessOnlyOneIsAllowed() {
        assertThat(MATCHER.match("info")).isEqualTo(new Match.Ask(List.of("HELP", "MORE")));
        assertThat(MATCHER.match("info", Set.of("MORE"))).isEqualTo(new Match.Exact("MORE"));
    }

    @Test
    void nearPairsAreKeptApart() {
        assertThat(MATCHER.match("បន្ទាន់")).isEqualTo(new Match.Exact("SOS"));
        assertThat(MATCHER.match("បន្ទាប់")).isEqualTo(new Match.Exact("NEXT"));
        assertThat(MATCHER.match("bontoaf")).isEqualTo(new Match.Ask(List.of("SOS", "NEXT")));
        assertThat(MATCHER.match("agent")).isNotEqualTo(new Match.Likely("AGENCY"));
    }

    @Test
    void aWordOfAPairThatIsNoKeywordIsNeverTakenForTheOther() {
        List<Keyword> keywords = List.of(
                new Keyword("AGENCY", MatchMode.FUZZY, List.of(new Keyword.Variant("agencies", Writing.ENGLISH))));
        assertThat(new KeywordMatcher(keywords, List.of()).match("agenties")).isEqualTo(new Match.Likely("AGENCY"));
        NearPair pair = new NearPair("agenties", "TALK", "agencies", "AGENCY");
        assertThat(new KeywordMatcher(keywords, List.of(pair)).match("agenties"))
                .isEqualTo(new Match.None());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "?!", "😀", "1", "117 117 23", "the weather is fine today in the city", "xyzzy"})
    void otherTextsAreNone(String text) {
        assertThat(MATCHER.match(text)).isEqualTo(new Match.None());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please come they lock us in, this is an EMERGENCY please",
                "we are in danger",
                "call the police!!",
                "ខ្ញុំនៅប៉ោយប៉ែត គេចាប់ខ្ញុំ សូមជួយ",
                "ថៅកែវាយខ្ញុំ សុំសង្គ្រោះផង",
                "please call 117 now",
                "ฉันอยู่ในอันตรายมาก",
                "tôi cần cấp cứu ngay"
            })
    void aLongTextThatSpeaksOfDangerMentionsIt(String text) {
        assertThat(MATCHER.mentions(text, "SOS")).as(text).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "what a dangerously good day",
                "my number is 012 117 117",
                "policeman",
                "ជំរាបសួរ",
                "endangered"
            })
    void aTextThatOnlyLooksLikeDangerDoesNot(String text) {
        assertThat(MATCHER.mentions(text, "SOS")).as(text).isFalse();
    }

    @Test
    void anUnknownIntentIsNeverMentioned() {
        assertThat(MATCHER.mentions("sos", "NOTHING")).isFalse();
    }

    @Test
    void aWordInsideAPhraseThatTakesItBackIsNotMentioned() {
        KeywordMatcher matcher = new KeywordMatcher(
                List.of(
                        new Keyword(
                                "SOS",
                                MatchMode.FUZZY_THEN_ACT,
                                List.of(
                                        new Keyword.Variant("danger", Writing.ENGLISH),
                                        new Keyword.Variant("គ្រោះថ្នាក់", Writing.KHMER))),
                        new Keyword(
                                "CALM",
                                MatchMode.EXACT,
                                List.of(
                                        new Keyword.Variant("not in danger", Writing.ENGLISH),
                                        new Keyword.Variant("មិនមានគ្រោះថ្នាក់", Writing.KHMER)))),
                List.of());
        for (String calm : List.of("I am NOT in danger!", "ខ្ញុំ មិនមាន គ្រោះថ្នាក់ ទេ")) {
            assertThat(matcher.mentionsApartFrom(calm, "SOS", "CALM")).as(calm).isFalse();
            assertThat(matcher.mentions(calm, "SOS")).as(calm).isTrue();
        }
        for (String danger : List.of("not in danger, she is in danger", "not in dangers of danger", "danger")) {
            assertThat(matcher.mentionsApartFrom(danger, "SOS", "CALM"))
                    .as(danger)
                    .isTrue();
        }
    }

    @Property(tries = 3_000)
    void noGuessIsEverStopDeleteOrSos(@ForAll("nearly") String text) {
        if (MATCHER.match(text) instanceof Match.Likely likely) {
            assertThat(Keyword.NEVER_GUESSED).doesNotContain(likely.intent());
        }
    }

    @Property(tries = 2_000)
    void anyTextGivesAnAnswerWithAtMostThreeChoices(@ForAll("all") String text) {
        if (MATCHER.match(text) instanceof Match.Ask ask) {
            assertThat(ask.intents()).hasSizeBetween(1, 3).doesNotHaveDuplicates();
        }
        MATCHER.mentions(text, "SOS");
    }

    /** Words of STOP, DELETE and SOS with a few letters changed. */
    @Provide
    Arbitrary<String> nearly() {
        List<String> words = TextFiles.keywords().stream()
                .filter(keyword -> Keyword.NEVER_GUESSED.contains(keyword.intent()))
                .flatMap(keyword -> keyword.variants().stream())
                .map(Keyword.Variant::text)
                .toList();
        return Arbitraries.of(words)
                .flatMap(word -> Arbitraries.integers()
                        .between(0, word.length() - 1)
                        .flatMap(at -> Arbitraries.strings()
                                .withChars("aehopus្")
                                .ofMaxLength(2)
                                .map(in -> word.substring(0, at) + in + word.substring(at + 1))));
    }

    @Provide
    Arbitrary<String> all() {
        return AnyText.all();
    }
}
