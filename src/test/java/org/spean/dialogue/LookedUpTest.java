package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.model.Language;

/** A telephone number or an agency in a text is looked up only where nobody may be in danger or is telling us for a case. */
class LookedUpTest {
    @ParameterizedTest
    @ValueSource(strings = {"call me 012 000 011", "Moha Samnang Manpower", "0418/23"})
    void whileWeAskAboutDangerTheWordsJoinTheCaseAndNothingIsLookedUp(String text) {
        Talk talk = talk().says("they beat me", text);
        isKept(talk, text);
        assertThat(talk.heard()).doesNotContain("licensed", "…011");
    }

    @ParameterizedTest
    @ValueSource(strings = {"call me at 012 000 011", "Moha Samnang Manpower"})
    void whoAsksForAPersonIsStillAskedHow(String text) {
        Talk talk = talk().says("person", text);
        isKept(talk, text);
        assertThat(talk.at()).isEqualTo("person.how");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no he is at my house 012 000 011", "Moha Samnang Manpower"})
    void whoReportsIsStillAskedWhetherItIsSafe(String text) {
        Talk talk = talk().says("report", "1", "he lied", "poipet", "som", "012 000 012", "1", "1", text);
        isKept(talk, text);
        assertThat(talk.at()).isEqualTo("report.safe");
    }

    @Test
    void whoHasACaseTellsTheNumberToStaffAsWell() {
        Talk talk = talk().says("missing", "1", "my sister", "012 000 011");
        isKept(talk, "012 000 011");
        assertThat(talk.heard()).contains("…011");
    }

    @Test
    void whoHasNoCaseOpensNoneByAsking() {
        assertThat(talk().says("is 012 000 011 real").effects()).isEmpty();
        assertThat(talk().says("Moha Samnang Manpower").effects()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"emergancy", "emergancy 012 000 011", "emergancy ០១២០០០០១១"})
    void aMisspeltWordOfDangerBringsTheNumbersBesideANumberAndAtTheQuestionForAnAgency(String text) {
        assertThat(talk().says(text).heard()).contains("117", "danger now").doesNotContain("…011");
        assertThat(talk().says("agency", text).heard())
                .contains("117", "danger now")
                .doesNotContain("do not find it");
    }

    private static Talk talk() {
        return Talk.with(RealPack.DEMO, Optional.of(Language.EN), "KH").knowing(AgencyLists.named("new"));
    }

    private static void isKept(Talk talk, String text) {
        assertThat(talk.effects())
                .anyMatch(effect ->
                        effect instanceof Effect.AddToCase kept && kept.text().equals(text));
    }
}
