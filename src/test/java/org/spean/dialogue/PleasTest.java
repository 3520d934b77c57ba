package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.content.CaseKind;
import org.spean.model.Language;

/** Who pleads for help is asked about danger and heard by a person, wherever they stand; who asks something is answered. */
class PleasTest {
    private static final String[] ASKED = {"Are you in danger now?", "តើអ្នកមានគ្រោះថ្នាក់ឥឡូវទេ?"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "please help me my boss very bad",
                "they beat me",
                "they locked us in",
                "please help my sister",
                "pls help us sir they not let us go out",
                "hlp me boss hit",
                "help i am scared",
                "please help me my company very bad",
                "the boss is bad please help me go home",
                "please help my brother call me 012 000 055 they took him",
                "rescue us",
                "សូមជួយខ្ញុំ ថៅកែអាក្រក់ណាស់",
                "ជួយផង ខ្ញុំខ្លាចណាស់",
                "ជួយប្អូនខ្ញុំផង",
                "ថៅកែវាយខ្ញុំ",
                "chuoy knhom phong thaoke akrok",
                "som chuoy knhom khlach nas",
                "jouy phong yeung klean",
                "chuai duai",
                "ช่วยด้วย นายจ้างแย่มาก",
                "giúp tôi, tôi sợ"
            })
    void aPleaIsKeptAndAskedAboutAtEveryStep(String words) {
        List<Talk> everywhere = new ArrayList<>(talks());
        everywhere.add(talk().says("job offer"));
        everywhere.forEach(talk -> assertAsked(talk, words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "my boss take my passport",
                "boss keeps my passport and i want go home",
                "help, i work here and boss keep my papers",
                "គេកាន់ប៉ាស្ព័រខ្ញុំ",
                "kan paspor knhom"
            })
    void soArePapersThatSomebodyKeeps(String words) {
        talks().forEach(talk -> assertAsked(talk, words));
    }

    @Test
    void papersInAnAnswerAboutAnOfferAreAboutTheOffer() {
        Talk talk = talk().says("job offer", "they keep my papers");
        assertThat(talk.heard()).doesNotContain(ASKED);
        assertThat(talk.at()).isEqualTo("offer.rf01-papers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help",
                "help me",
                "please help",
                "help me find a job in korea",
                "help me check company Zebra",
                "can you help me with a passport",
                "please help me know the border today",
                "thank you for your help to me",
                "i want job in malaysia please help me",
                "help moha samnang manpower",
                "how much is the fee to go to japan, please help",
                "job in thailand, they will keep my passport",
                "ជួយពិនិត្យក្រុមហ៊ុន មហាសំណាង មែនផៅវើ",
                "ជួយប្រាប់ខ្ញុំពីព្រំដែន",
                "ខ្ញុំចង់យកលិខិតឆ្លងដែន",
                "អរគុណដែលបានជួយខ្ញុំ",
                "jouy prab knhom thlai",
                "chuoy rok kangea",
                "hello",
                "my boss",
                "boss is good"
            })
    void aQuestionIsNoPlea(String words) {
        for (Talk talk : List.of(Talk.stranger("KH"), talk(), talk().says("menu"), talk().says("menu", "1"))) {
            talk.says(words);
            assertThat(talk.heard()).as(words).doesNotContain(ASKED);
            assertThat(talk.session().caseId()).as(words).isEmpty();
        }
    }

    @Test
    void anHourOrAPlaceInAPleaIsNoAnswer() {
        Talk hour = talk().says("0", "2");
        assertThat(hour.at()).isEqualTo("person.hour");
        hour.says("they beat me at 9 in the morning");
        assertThat(hour.heard()).contains("Are you in danger now?");
        assertThat(hour.at()).isEqualTo("person.hour");
        Talk place = talk().says("hotline");
        String at = place.at();
        place.says("my boss locked us in, Thailand");
        assertThat(place.heard()).contains("Are you in danger now?");
        assertThat(place.at()).isEqualTo(at);
    }

    @Test
    void noPlaceOrHourIsTakenForAPlea() {
        DangerWords danger = new DangerWords(RealPack.PACK.keywords());
        RealPack.PACK.provinces().forEach(place -> {
            for (Language language : Language.values()) {
                assertThat(danger.isNamed(place.name().in(language))).isFalse();
                assertThat(danger.isCried(place.name().in(language))).isFalse();
            }
            assertThat(place.spellings()).noneMatch(danger::isNamed).noneMatch(danger::isCried);
        });
        RealPack.PACK
                .countries()
                .forEach(place ->
                        assertThat(place.spellings()).noneMatch(danger::isNamed).noneMatch(danger::isCried));
    }

    @Test
    void inADangerTheCountryIsTheAnswerAndTheWordsAreKept() {
        Talk talk = Talk.with(RealPack.DEMO, Optional.of(Language.EN), "").says("sos");
        assertThat(talk.at()).isEqualTo("danger.country");
        talk.says("Thailand they beat me");
        assertThat(talk.at()).isEqualTo("danger.safe");
        assertThat(talk.effects())
                .anyMatch(effect ->
                        effect instanceof Effect.AddToCase kept && kept.text().equals("Thailand they beat me"));
    }

    @Test
    void yesAndNoAndDigitsBelongToTheQuestionAfterAPlea() {
        assertThat(talk().says("please help me my boss very bad", "1").at()).startsWith("danger.");
        assertThat(talk().says("please help me my boss very bad", "yes").at()).startsWith("danger.");
        assertThat(talk().says("menu", "please help me my boss very bad", "no").at())
                .isEqualTo("main.menu");
    }

    @Test
    void severalPleasAreOneCase() {
        Talk talk = talk().says("please help me my boss very bad");
        Optional<String> first = talk.session().caseId();
        talk.says("they beat me");
        assertThat(talk.session().caseId()).isEqualTo(first).isPresent();
        assertThat(talk.effects()).noneMatch(effect -> effect instanceof Effect.OpenCase);
    }

    @Test
    void theWordsOfWhoIsTwiceNotUnderstoodAreInTheCase() {
        Talk talk = talk().says("menu", "florp blarg wibble zonk", "glorp wozzle fribble quax");
        assertThat(talk.effects())
                .anyMatch(effect -> effect instanceof Effect.OpenCase open && open.kind() == CaseKind.PERSON)
                .anyMatch(effect ->
                        effect instanceof Effect.AddToCase kept && kept.text().equals("glorp wozzle fribble quax"));
    }

    /** Somebody at each kind of place but the questions about an offer. */
    private static List<Talk> talks() {
        return List.of(
                Talk.stranger("KH"),
                talk(),
                talk().says("menu"),
                talk().says("menu", "1"),
                talk().says("agency"),
                talk().says("report"),
                talk().says("missing"),
                talk().says("hotline"),
                talk().says("alerts"),
                talk().says("language"),
                talk().says("cost"),
                talk().says("my story"));
    }

    private static void assertAsked(Talk talk, String words) {
        String before = talk.at();
        talk.says(words);
        assertThat(talk.heard()).as(before + ": " + words).containsAnyOf(ASKED);
        assertThat(talk.effects())
                .as(before + ": " + words)
                .anyMatch(effect -> effect instanceof Effect.OpenCase open && open.kind() == CaseKind.PERSON)
                .anyMatch(effect ->
                        effect instanceof Effect.AddToCase kept && kept.text().equals(words));
    }

    private static Talk talk() {
        return Talk.in(Language.EN).knowing(AgencyLists.named("new"));
    }
}
