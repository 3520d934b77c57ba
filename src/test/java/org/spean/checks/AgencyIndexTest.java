package org.spean.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.checks.AgencyFound.By;
import org.spean.checks.AgencyFound.Reason;
import org.spean.content.Agency;
import org.spean.dialogue.RealPack;

class AgencyIndexTest {
    private final AgencyIndex index = new AgencyIndex(SyntheticAgencies.register(300), OrdinaryWords.of(RealPack.PACK));

    @Test
    void aNameLetterByLetterIsAVerdict() {
        assertThat(index.find("Vibol Makara Recruitment Agency"))
                .isEqualTo(new AgencyFound.One(agency("0038/16"), By.NAME));
    }

    @Test
    void aFormerNameIsAVerdictThatSaysSo() {
        assertThat(index.find("Samnang Thom")).isEqualTo(new AgencyFound.One(agency("0026/23"), By.FORMER_NAME));
    }

    @Test
    void aWholeLicenceNumberIsAVerdict() {
        assertThat(index.find("អាជ្ញាប័ណ្ណលេខ ០០៣៨/១៦")).isEqualTo(new AgencyFound.One(agency("0038/16"), By.LICENCE));
    }

    @Test
    void aTypingErrorIsAQuestionEvenWithOneAnswer() {
        assertThat(index.find("vibol makra")).isEqualTo(new AgencyFound.Few(List.of(agency("0038/16")), false));
    }

    @Test
    void theOtherScriptIsAQuestionEvenWithOneAnswer() {
        assertThat(index.find("jivit thmei")).isEqualTo(new AgencyFound.Few(List.of(agency("0025/22")), false));
    }

    @Test
    void twoAgenciesOfOneNameAreAQuestion() {
        assertThat(index.find("Phkay Samnang International"))
                .isEqualTo(new AgencyFound.Few(List.of(agency("KB-118/22"), agency("KB-119/22")), false));
    }

    @Test
    void aNameWhoseWordsAreInAnotherNameIsAQuestion() {
        assertThat(index.find("lyheng nokor")).isInstanceOf(AgencyFound.One.class);
        assertThat(index.find("bayon keo"))
                .isEqualTo(new AgencyFound.Few(List.of(agency("0258/16"), agency("0217/19")), false));
        assertThat(index.find("Socheat Vanna Co., Ltd.")).isInstanceOf(AgencyFound.Few.class);
    }

    @Test
    void anotherKindOfCompanyOfThatNameIsAQuestion() {
        assertThat(index.find("Vibol Makara Trading"))
                .isEqualTo(new AgencyFound.Few(List.of(agency("0038/16")), false));
    }

    @Test
    void aNameWithAWordThatIsNotInItIsAQuestion() {
        assertThat(index.find("Vibol Makara Poipet")).isEqualTo(new AgencyFound.Few(List.of(agency("0038/16")), false));
    }

    @Test
    void moreThanThreeSaysThatThereAreMore() {
        assertThat(index.find("golden")).isEqualTo(new AgencyFound.NotAName(Reason.NO_OWN_WORD));
        assertThat(index.find("mengho")).isInstanceOfSatisfying(AgencyFound.Few.class, few -> {
            assertThat(few.agencies()).hasSize(AgencyIndex.MOST);
            assertThat(few.more()).isTrue();
        });
    }

    @Test
    void aNameThatIsAGreetingNeedsAWordForCompany() {
        assertThat(index.find("sok sabay")).isInstanceOf(AgencyFound.Few.class);
        assertThat(index.find("kromhun sok sabay")).isEqualTo(new AgencyFound.One(agency("0015/20"), By.NAME));
    }

    @Test
    void aLicenceNumberThatIsAlsoANumberToCallNeedsAWordForLicence() {
        assertThat(index.find("1297")).isEqualTo(new AgencyFound.Few(List.of(agency("1297")), false));
        assertThat(index.find("licence 1297")).isEqualTo(new AgencyFound.One(agency("1297"), By.LICENCE));
    }

    @Test
    void nothingLikeItIsNone() {
        assertThat(index.find("Zqwertz Xylophon Ltd")).isEqualTo(new AgencyFound.None());
    }

    @ParameterizedTest
    @ValueSource(strings = {"012 000 011", "០១២ ០០០ ០១១", "+855 12 000 011", "tel: 012-000-011", "85512000011"})
    void aTelephoneNumberIsOneAndMasksItself(String text) {
        assertThat(index.find(text))
                .isInstanceOfSatisfying(
                        AgencyFound.Phone.class,
                        phone -> assertThat(phone.number().e164()).isEqualTo("+85512000011"));
        assertThat(index.find(text).toString()).doesNotContain("12000011");
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'   ', EMPTY",
        "😀😀, EMPTY",
        "?!, EMPTY",
        "1, DIGITS",
        "៩៩, DIGITS",
        "117, DIGITS",
        "999999999999999999999, DIGITS",
        "<b>x</b>, CODE",
        "=1+1, CODE",
        "'x'' OR 1=1 --', CODE",
        "ក្រុមហ៊ុន, NO_OWN_WORD",
        "manpower, NO_OWN_WORD",
        "is it licensed?, NO_OWN_WORD"
    })
    void whatIsNoNameSaysWhy(String text, Reason reason) {
        assertThat(index.find(text)).isEqualTo(new AgencyFound.NotAName(reason));
    }

    @Test
    void sixteenHundredLettersAreTooLong() {
        assertThat(index.find("សុខ ".repeat(400))).isEqualTo(new AgencyFound.NotAName(Reason.TOO_LONG));
        assertThat(index.find("Vibol Makara ".repeat(13))).isEqualTo(new AgencyFound.NotAName(Reason.TOO_LONG));
    }

    @Test
    void zeroWidthSpacesEverywhereChangeNothing() {
        assertThat(index.find("\u200Bវិ\u200Bបុល\u200Bមករា\u200B")).isEqualTo(index.find("វិបុលមករា"));
        assertThat(index.find("V\u200Bi\u200Bbol Ma\u200Bkara")).isEqualTo(index.find("Vibol Makara"));
    }

    private Agency agency(String licence) {
        return index.register().agencies().stream()
                .filter(agency -> agency.licence().orElseThrow().equals(licence))
                .findFirst()
                .orElseThrow();
    }
}
