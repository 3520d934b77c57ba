package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.content.CaseKind;
import org.spean.model.Language;

/** Who tells of a wrong that was done to them is led to the report, whatever agency or number stands in their words. */
class ComplaintsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "the company Phkay Samnang did not pay me",
                "company Phkay Samnang cheated us",
                "agency 0417/23 took my money",
                "company moha samnang hasn't paid us for 2 months",
                "ក្រុមហ៊ុន ផ្កាយសំណាង បោកខ្ញុំ",
                "ក្រុមហ៊ុន ផ្កាយសំណាង យកលុយខ្ញុំ ៥០០ដុល្លារ",
                "kromhun phkay samnang baok luy knhom",
                "my boss owes me 3 months"
            })
    void aComplaintIsNoQuestionAboutAnAgencyAndIsKeptBeforeATopicIsChosen(String words) {
        for (Talk talk : new Talk[] {talk(), talk().says("menu"), talk().says("agency")}) {
            talk.says(words);
            assertThat(talk.at()).as(words).isEqualTo("report.start");
            assertThat(talk.effects())
                    .as(words)
                    .anyMatch(effect -> effect instanceof Effect.OpenCase open && open.kind() == CaseKind.REPORT)
                    .anyMatch(effect -> effect instanceof Effect.AddToCase kept
                            && kept.text().equals(words));
            assertThat(talk.heard()).doesNotContain("Which one", "licensed, says");
        }
    }

    @Test
    void atTheReportTheComplaintIsWhatHappened() {
        Talk talk = talk().says("report", "the company Phkay Samnang did not pay me");
        assertThat(talk.at()).isEqualTo("report.where");
        assertThat(talk.effects())
                .anyMatch(effect -> effect instanceof Effect.AddToCase kept
                        && kept.label().equals("what-happened")
                        && kept.text().equals("the company Phkay Samnang did not pay me"))
                .anyMatch(effect -> effect instanceof Effect.OpenCase open
                        && "broker".equals(open.facts().get("kind")));
    }

    @Test
    void theTopicChosenAfterwardsJoinsTheSameCase() {
        Talk talk = talk().says("my boss owes me 3 months");
        Optional<String> opened = talk.session().caseId();
        assertThat(opened).isPresent();
        talk.says("3", "he never pays", "next", "next", "next", "2", "2");
        assertThat(talk.session().caseId()).isEqualTo(opened);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the company Phkay Samnang", "agency Moha Samnang pay", "is company Moha Samnang Manpower ok"})
    void aQuestionAboutAnAgencyStaysOne(String words) {
        assertThat(talk().says(words).at()).startsWith("agency.");
    }

    @Test
    void whoIsToldOfAnotherMatterGoesOnThere() {
        assertThat(talk().says("my story", "1", "they did not pay me").at()).isEqualTo("story.about");
        assertThat(talk().says("sos", "the company did not pay me").at()).startsWith("danger.");
    }

    private static Talk talk() {
        return Talk.in(Language.EN).knowing(AgencyLists.named("new"));
    }
}
