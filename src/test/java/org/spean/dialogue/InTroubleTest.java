package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.model.Language;

/** Who tells of what was done to them is asked about danger, and never told "do not go now" as if they were still at home. */
class InTroubleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "they took my passport",
                "work in thailand, boss took our passports, pay 300",
                "the boss has my passport and no salary",
                "boss say pay to go home, work every day",
                "khnhom min ach chenh, tver ka roal thngai",
                "ធ្វើការនៅទីនេះ មិនអាចចាកចេញ",
                "គេយកប៉ាស្ព័រខ្ញុំ ធ្វើការអត់បានលុយ"
            })
    void whoTellsOfPapersTakenOrOfBeingHeldIsAskedAboutDanger(String words) {
        Talk talk = Talk.in(Language.EN).says("menu", words);
        assertThat(talk.heard())
                .containsAnyOf("Are you in danger now?", "តើអ្នកមានគ្រោះថ្នាក់ឥឡូវទេ?")
                .doesNotContain("Do not go now", "Signs that we see", "កុំទៅឥឡូវ", "សញ្ញាដែលយើងឃើញ");
    }

    @Test
    void anOfferThatWillKeepThePassportIsStillAnOffer() {
        Talk talk = Talk.in(Language.EN).says("job in thailand, they will keep my passport");
        assertThat(talk.heard()).contains("Signs that we see").doesNotContain("Are you in danger now?");
    }

    @Test
    void noOfferIsJudgedInTheMiddleOfADanger() {
        Talk talk = Talk.in(Language.EN).says("sos");
        String asked = talk.at();
        assertThat(asked).startsWith("danger.");
        talk.says("job was 800$ no contract, telegram, i paid 300");
        assertThat(talk.heard()).doesNotContain("Do not go now", "Signs that we see", "កុំទៅឥឡូវ", "សញ្ញាដែលយើងឃើញ");
        assertThat(talk.at()).isEqualTo(asked);
        talk.says("job boss 012 000 055 800$ no contract telegram");
        assertThat(talk.heard()).doesNotContain("Do not go now", "Signs that we see");
    }
}
