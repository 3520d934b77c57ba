package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.content.ProtectedWord;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;
import org.spean.text.SmsSegments;

class SafetyTextsTest {
    private static final Session NOBODY = Session.fresh(Optional.empty(), Optional.empty());

    @Test
    void safetyAnswerSpeaksTheScriptOfTheMessage() {
        assertThat(safety(NOBODY, "ជួយ", "KH"))
                .singleElement()
                .asString()
                .contains("117")
                .doesNotContain("Sorry");
    }

    @Test
    void safetyAnswerSpeaksTheLanguageKnown() {
        Session english = Session.fresh(Optional.of(Language.EN), Optional.empty());
        assertThat(safety(english, "chouy", "KH"))
                .singleElement()
                .asString()
                .startsWith("Sorry")
                .contains("117");
    }

    @Test
    void safetyAnswerSpeaksBothLanguagesToAStranger() {
        String all = String.join("\n", safety(NOBODY, "hello", "KH"));
        assertThat(all).contains("សុំទោស", "Sorry", "117");
    }

    @Test
    void safetyAnswerGivesNumbersOfWhereThePersonIs() {
        String all = String.join("\n", safety(NOBODY, "hello", "TH"));
        assertThat(all).contains("1300").doesNotContain("117");
        Session moved = Session.fresh(Optional.empty(), Optional.of(new Country("TH")));
        assertThat(String.join("\n", safety(moved, "hello", "KH")))
                .contains("1300")
                .doesNotContain("117");
    }

    @Test
    void thePoliceIsNeverTheOnlyNumberNorTheFirstWhereALineInKhmerIs() {
        assertThat(String.join("\n", safety(NOBODY, "hello", "KH"))).contains("117, 1280");
        assertThat(String.join("\n", safety(NOBODY, "hello", "TH"))).contains("1 800 010 181, 1300");
    }

    @Test
    void stopIsToldThatItIsKept() {
        Session english = Session.fresh(Optional.of(Language.EN), Optional.empty());
        assertThat(safety(english, "STOP", "KH")).singleElement().asString().contains("stop texting you");
        assertThat(safety(NOBODY, "ឈប់", "KH")).singleElement().asString().startsWith("បាន។");
    }

    @Test
    void floodNoticeHasNumbersAndFitsOneMessage() {
        Session english = Session.fresh(Optional.of(Language.EN), Optional.empty());
        List<Reply> notice = RealPack.DEMO.floodNotice(english, moment("KH"));
        assertThat(Talk.bodies(new Turn(english, notice, List.of())))
                .singleElement()
                .asString()
                .contains("117");
    }

    @Test
    void everySafetyTextFitsItsBudget() {
        for (String country : List.of("KH", "TH", "MY", "US", "")) {
            for (String text : List.of("ជួយ", "hello", "STOP", "")) {
                assertThat(safety(NOBODY, text, country))
                        .isNotEmpty()
                        .allMatch(body -> SmsSegments.of(body).count() <= Speech.BUDGET);
            }
        }
    }

    @Test
    void protectedWordsAreKnownInEveryWriting() {
        assertThat(RealPack.DEMO.protectedWord("SOS!!")).contains(ProtectedWord.SOS);
        assertThat(RealPack.DEMO.protectedWord("sos sos sos")).contains(ProtectedWord.SOS);
        assertThat(RealPack.DEMO.protectedWord("there is danger here now please"))
                .contains(ProtectedWord.SOS);
        assertThat(RealPack.DEMO.protectedWord("ឈប់ៗ")).contains(ProtectedWord.STOP);
        assertThat(RealPack.DEMO.protectedWord("หยุด")).contains(ProtectedWord.STOP);
        assertThat(RealPack.DEMO.protectedWord("០")).contains(ProtectedWord.PERSON);
        assertThat(RealPack.DEMO.protectedWord("1")).isEmpty();
        assertThat(RealPack.DEMO.protectedWord("")).isEmpty();
    }

    @Test
    void likenessIsTheSameForWhatReadsTheSameAndEmptyForMenuAnswers() {
        assertThat(RealPack.DEMO.likeness("Hello,  THERE")).isEqualTo(RealPack.DEMO.likeness("hello there!"));
        assertThat(RealPack.DEMO.likeness("១")).isEmpty();
        assertThat(RealPack.DEMO.likeness("#")).isEmpty();
        assertThat(RealPack.DEMO.likeness("a b")).isNotEqualTo(RealPack.DEMO.likeness("a c"));
    }

    @Test
    void countryOfANumberIsOneInServiceOrNone() {
        assertThat(countryOf("+85512000001")).contains(Country.CAMBODIA);
        assertThat(countryOf("+66812345678")).contains(new Country("TH"));
        assertThat(countryOf("+12125550100")).isEmpty();
        assertThat(countryOf("+88212345678")).isEmpty();
    }

    private static Optional<Country> countryOf(String number) {
        return RealPack.DEMO.countryOf(PhoneNumber.ofE164(number).orElseThrow());
    }

    private static List<String> safety(Session session, String text, String country) {
        List<Reply> replies = RealPack.DEMO.safetyAnswer(session, new Input.Words(text), moment(country));
        return Talk.bodies(new Turn(session, replies, List.of()));
    }

    private static Moment moment(String country) {
        return new Moment(Talk.NOW, country.isEmpty() ? Optional.empty() : Optional.of(new Country(country)), "case-1");
    }
}
