package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.content.CaseKind;
import org.spean.content.StepId;
import org.spean.model.Country;
import org.spean.model.Language;

class DialogueTest {
    @Test
    void khmerGreetingGivesTheKhmerMenuAtOnce() {
        Talk talk = Talk.stranger("KH").says("សួស្តី");

        assertThat(talk.at()).isEqualTo("main.menu");
        assertThat(talk.bodies()).singleElement().asString().startsWith("សួស្តី! ជ្រើសរើស៖\n1\u00A0");
        assertThat(talk.effects()).containsExactly(new Effect.Remember(Optional.of(Language.KM), Optional.empty()));
    }

    @Test
    void romanisedGreetingIsKhmerToo() {
        assertThat(Talk.stranger("KH").says("suosdey").session().language()).contains(Language.KM);
    }

    @Test
    void englishKeywordSpeaksEnglishToAStranger() {
        assertThat(Talk.stranger("KH").says("hello").heard()).startsWith("Hello!");
    }

    @Test
    void shortOrUnclearFirstTextGetsTheQuestionForTheLanguage() {
        for (String unclear : List.of("1", "hi?", "zzzz", "สวัสดี", "menu", "👍")) {
            Talk talk = Talk.stranger("KH").says(unclear);
            assertThat(talk.at()).as(unclear).isEqualTo("language.start");
            assertThat(talk.heard()).as(unclear).contains("1 ខ្មែរ\n2 English");
            assertThat(talk.says("2").at()).as(unclear).isEqualTo("main.menu");
        }
    }

    @Test
    void requestMadeBeforeTheLanguageWasKnownIsNotLost() {
        Talk talk = Talk.stranger("KH").says("thai");
        assertThat(talk.at()).isEqualTo("language.start");
        assertThat(talk.says("2").heard()).contains("land border to Thailand");
    }

    @Test
    void storedLanguageWinsOverAnEnglishKeyword() {
        assertThat(Talk.in(Language.KM).says("hello").session().language()).contains(Language.KM);
        assertThat(Talk.in(Language.EN).says("suosdey").session().language()).contains(Language.EN);
    }

    @Test
    void khmerLettersChangeTheLanguageButKhmerDigitsDoNot() {
        Talk talk = Talk.in(Language.EN).says("menu", "១");
        assertThat(talk.session().language()).contains(Language.EN);
        assertThat(talk.at()).isEqualTo("advice.menu");
        assertThat(talk.says("ឯកសារ").session().language()).contains(Language.KM);
    }

    @Test
    void languageIsChosenByNameInTheMiddleOfAQuestion() {
        Talk talk = Talk.in(Language.EN).says("menu", "1", "khmer");
        assertThat(talk.at()).isEqualTo("advice.menu");
        assertThat(talk.heard()).startsWith("ចង់ដឹងពីអ្វី?");
        assertThat(talk.says("English").heard()).startsWith("Advice about what?");
    }

    @Test
    void adviceInterruptedByTheLanguageGoesOnWhereItWas() {
        Talk talk = Talk.in(Language.EN).says("documents", "MORE");
        String second = talk.heard();
        assertThat(talk.says("language", "2").heard()).isEqualTo(second);
    }

    @Test
    void digitsOfAnyScriptChoose() {
        for (String one : List.of("1", "១", "๑", "１", "(1)", "1.", "លេខ ១", "muoy", " 1 \u200B")) {
            assertThat(Talk.in(Language.KM).says("MENU", one).at()).as(one).isEqualTo("advice.menu");
        }
    }

    @Test
    void digitWithoutAnOpenQuestionShowsTheMenu() {
        assertThat(Talk.in(Language.EN).says("3").at()).isEqualTo("main.menu");
    }

    @Test
    void choicesMatchByTheWordsOfTheirLabel() {
        assertThat(Talk.in(Language.EN).says("menu", "working abroad").at()).isEqualTo("advice.menu");
        assertThat(Talk.in(Language.KM).says("MENU", "ទៅធ្វើការបរទេស").at()).isEqualTo("advice.menu");
    }

    @Test
    void dangerIsAnsweredWithNumbersAndACaseAtOnce() {
        Talk talk = Talk.in(Language.EN).says("SOS");
        assertThat(talk.heard()).startsWith("Please call when it is safe:\n").contains(": 117");
        assertThat(talk.effects()).contains(new Effect.OpenCase("case-1", CaseKind.DANGER, Map.of()));
        assertThat(talk.at()).isEqualTo("danger.safe");
    }

    @Test
    void strangerInDangerIsAnsweredInBothLanguagesBeforeAnyQuestion() {
        Talk talk = Talk.stranger("TH").says("SOS");
        assertThat(talk.bodies()).hasSize(2);
        assertThat(talk.bodies().get(0)).contains("1300").doesNotContain("Please");
        assertThat(talk.bodies().get(1)).contains("1300", "Please call", "1 ខ្មែរ");
        assertThat(talk.effects()).contains(new Effect.OpenCase("case-1", CaseKind.DANGER, Map.of()));
        assertThat(talk.says("1").at()).isEqualTo("danger.safe");
    }

    @Test
    void dangerFromAnUnknownPlaceAsksForTheCountryThenGivesNumbersOfThere() {
        Talk talk = Talk.with(RealPack.DEMO, Optional.of(Language.EN), "").says("SOS");
        assertThat(talk.effects()).contains(new Effect.OpenCase("case-1", CaseKind.DANGER, Map.of()));
        assertThat(talk.heard()).contains("Which country").doesNotContain("117");
        assertThat(talk.says("thailand").heard()).contains("1300", "191").doesNotContain("117");
        assertThat(talk.session().country()).contains(new Country("TH"));
        assertThat(talk.effects()).contains(new Effect.Remember(Optional.empty(), Optional.of(new Country("TH"))));
    }

    @Test
    void dangerInALongerTextAnswersFirstAndKeepsTheText() {
        String text = "please come my boss beats us this is an emergency";
        Talk talk = Talk.in(Language.EN).says("menu", text);
        assertThat(talk.heard()).startsWith("Please call when it is safe:");
        assertThat(talk.effects())
                .contains(
                        new Effect.OpenCase("case-2", CaseKind.DANGER, Map.of()),
                        new Effect.AddToCase("case-2", "message", text));
    }

    @Test
    void dangerInAnOpenAnswerAnswersFirstAndKeepsTheText() {
        String text = "he took my passport and I am in danger";
        Talk talk = Talk.in(Language.EN).says("report", "1", text);
        assertThat(talk.heard()).startsWith("Please call when it is safe:");
        assertThat(talk.effects()).contains(new Effect.AddToCase("case-2", "what-happened", text));
        assertThat(talk.session().caseId()).contains("case-2");
    }

    @Test
    void policeNamedInTheAnswerOfTheDangerFlowDoesNotStartItAgain() {
        Talk talk = Talk.in(Language.EN).says("SOS", "y", "the police station near the bridge");
        assertThat(talk.heard()).startsWith("Thank you.");
        assertThat(talk.effects())
                .contains(new Effect.AddToCase("case-1", "where", "the police station near the bridge"));
    }

    @Test
    void aDangerWordAloneInAnOpenAnswerIsKeptAsAnswerToo() {
        Talk talk = Talk.in(Language.EN).says("report", "1", "a story", "police");
        assertThat(talk.heard()).startsWith("Please call when it is safe:");
        assertThat(talk.effects())
                .contains(
                        new Effect.OpenCase("case-2", CaseKind.DANGER, Map.of()),
                        new Effect.AddToCase("case-2", "where", "police"));
    }

    @Test
    void mistypedDangerGetsTheNumbersAndThenTheQuestion() {
        Talk talk = Talk.in(Language.EN).says("menu", "emergincy");
        assertThat(talk.heard()).startsWith("Please call when it is safe:").contains("Did you mean:\n1 danger now");
        assertThat(talk.effects()).isEmpty();
        assertThat(talk.says("1").effects()).contains(new Effect.OpenCase("case-3", CaseKind.DANGER, Map.of()));
    }

    @Test
    void nothingMistypedBecomesStopOrDelete() {
        for (String near : List.of("stpo", "stopp", "unsubscrib", "delette", "eraze", "stoop")) {
            Talk talk = Talk.in(Language.EN).says("menu", near);
            assertThat(talk.effects()).as(near).isEmpty();
            assertThat(talk.at()).as(near).isEqualTo("main.menu");
        }
    }

    @Test
    void stopIsConfirmedOnceAndNothingIsAdded() {
        Talk talk = Talk.in(Language.EN).says("menu", "STOP");
        assertThat(talk.effects()).containsExactly(new Effect.OptOut());
        assertThat(talk.bodies()).singleElement().asString().doesNotContain("MENU for topics");
        assertThat(talk.at()).isEqualTo("rest");
    }

    @Test
    void startTakesTheStopBack() {
        assertThat(Talk.in(Language.EN).says("STOP", "START").effects()).contains(new Effect.OptIn());
    }

    @Test
    void strangerWhoSaysStopIsConfirmedInBothLanguagesAndAskedNothing() {
        Talk talk = Talk.stranger("KH").says("stop");
        assertThat(talk.effects()).containsExactly(new Effect.OptOut());
        assertThat(talk.heard()).contains("START ដើម្បី", "START to get").doesNotContain("2 English");
    }

    @Test
    void whatThePlatformAnsweredIsRecordedInSilence() {
        Talk talk = Talk.in(Language.EN).says("menu");
        talk.hears(new Input.AnsweredByPlatform(Input.AnsweredByPlatform.Kind.STOP));
        assertThat(talk.turn().replies()).isEmpty();
        assertThat(talk.effects()).containsExactly(new Effect.OptOut());
        talk.hears(new Input.AnsweredByPlatform(Input.AnsweredByPlatform.Kind.START));
        assertThat(talk.turn().replies()).isEmpty();
        assertThat(talk.effects()).containsExactly(new Effect.OptIn());
        talk.hears(new Input.AnsweredByPlatform(Input.AnsweredByPlatform.Kind.HELP));
        assertThat(talk.turn().replies()).isEmpty();
        assertThat(talk.effects()).isEmpty();
    }

    @Test
    void eraseForgetsTheSessionAndKeepsNothingElseOfTheTurn() {
        Talk talk = Talk.in(Language.EN).says("SOS", "delete", "yes");
        assertThat(talk.effects()).containsExactly(new Effect.Erase());
        assertThat(talk.session()).isEqualTo(Session.fresh(Optional.empty(), Optional.empty()));
        assertThat(talk.heard()).isEqualTo("Done. It is erased.");
    }

    @Test
    void zeroAsksForAPersonEverywhereAndOpensTheCase() {
        for (String zero : List.of("0", "០", "๐", "talk", "បុគ្គលិក")) {
            Talk talk = Talk.in(Language.EN).says("report", "1", zero);
            assertThat(talk.at()).as(zero).isEqualTo("person.how");
        }
        assertThat(Talk.in(Language.EN).says("0").effects())
                .contains(new Effect.OpenCase("case-1", CaseKind.PERSON, Map.of()));
    }

    @Test
    void openAnswerJoinsTheCaseAtOnceAndIsNeverSaidBack() {
        Talk talk = Talk.in(Language.EN).says("report", "2", "A man promised me 900 dollars");
        assertThat(talk.effects())
                .containsExactly(new Effect.AddToCase("case-2", "what-happened", "A man promised me 900 dollars"));
        assertThat(talk.heard()).doesNotContain("900");
        assertThat(talk.session().slots()).doesNotContainValue("A man promised me 900 dollars");
    }

    @Test
    void onlyAWholeMessageIsACommandInAnOpenAnswer() {
        assertThat(Talk.in(Language.EN).says("report", "2", "please stop him").effects())
                .noneMatch(effect -> effect instanceof Effect.OptOut);
        assertThat(Talk.in(Language.EN).says("report", "2", "1").effects())
                .containsExactly(new Effect.AddToCase("case-2", "what-happened", "1"));
        assertThat(Talk.in(Language.EN).says("report", "2", "stop").effects()).containsExactly(new Effect.OptOut());
    }

    @Test
    void skippableQuestionIsSkippedByNext() {
        Talk talk = Talk.in(Language.EN).says("report", "2", "a story", "next");
        assertThat(talk.at()).isEqualTo("report.who");
        assertThat(talk.effects()).noneMatch(effect -> effect instanceof Effect.AddToCase);
    }

    @Test
    void yesAndNoBelongToTheOpenQuestion() {
        assertThat(Talk.in(Language.EN).says("delete", "bat").effects()).containsExactly(new Effect.Erase());
        assertThat(Talk.in(Language.EN).says("delete", "ទេ").heard()).startsWith("បាន។");
        assertThat(Talk.in(Language.EN).says("menu", "yes").heard()).startsWith("Sorry, we did not understand.");
    }

    @Test
    void backGoesToTheQuestionBeforeAndEndsAtTheMainMenu() {
        Talk talk = Talk.in(Language.EN).says("menu", "1", "1", "#");
        assertThat(talk.at()).isEqualTo("advice.menu");
        assertThat(talk.says("BACK").at()).isEqualTo("main.menu");
        assertThat(talk.says("ថយ").at()).isEqualTo("main.menu");
    }

    @Test
    void repeatAsksTheSameQuestionAgain() {
        Talk talk = Talk.in(Language.EN).says("menu", "1");
        String question = talk.heard();
        assertThat(talk.says("*").heard()).isEqualTo(question);
        assertThat(talk.says("repeat").heard()).isEqualTo(question);
        assertThat(Talk.in(Language.EN).says("documents", "more", "*").heard())
                .isEqualTo(Talk.in(Language.EN).says("documents", "more").heard());
    }

    @Test
    void twoMissesInARowLeadToAPerson() {
        Talk talk = Talk.in(Language.EN).says("menu", "qqqq wwww");
        assertThat(talk.heard()).startsWith("Sorry, we did not understand.").contains("1 Working abroad");
        talk.says("qqqq wwww");
        assertThat(talk.heard()).startsWith("Sorry, we still do not understand.");
        assertThat(talk.at()).isEqualTo("person.how");
        assertThat(talk.effects()).contains(new Effect.OpenCase("case-3", CaseKind.PERSON, Map.of()));
    }

    @Test
    void aGoodAnswerBetweenTwoMissesForgetsTheFirst() {
        assertThat(Talk.in(Language.EN)
                        .says("menu", "qqqq wwww", "1", "qqqq wwww")
                        .at())
                .isEqualTo("advice.menu");
    }

    @Test
    void pictureIsNoMiss() {
        Talk talk = Talk.in(Language.EN).says("menu", "", "", "");
        assertThat(talk.heard()).startsWith("We can only read words.").contains("1 Working abroad");
        assertThat(talk.session().misses()).isZero();
    }

    @Test
    void textOfAPersonWithACaseJoinsItWhenItAnswersNothing() {
        Talk talk = Talk.in(Language.EN).says("SOS", "n", "they are at the door now and I hide");
        assertThat(talk.effects())
                .containsExactly(new Effect.AddToCase("case-1", "message", "they are at the door now and I hide"));
    }

    @Test
    void callBackHourTakesWordsOfTheDay() {
        Map<String, String> hours = Map.of("9", "9", "3 pm", "15", "14:30", "14", "ម៉ោង ៨ ព្រឹក", "8", "៨", "8");
        hours.forEach((text, hour) -> assertThat(
                        Talk.in(Language.EN).says("call me", text).session().slots())
                .as(text)
                .containsEntry("hour", hour));
        for (String wrong : List.of("3", "21", "7 am", "noon?", "12 at night", "100")) {
            assertThat(Talk.in(Language.EN).says("call me", wrong).at())
                    .as(wrong)
                    .isEqualTo("person.hour");
        }
    }

    @Test
    void provincesAreFoundByNameTownCodeAndWithATypingError() {
        Map<String, String> said = Map.of(
                "battambang",
                "02",
                "Battambng",
                "02",
                "poipet",
                "01",
                "i live in poipet",
                "01",
                "02",
                "02",
                "បាត់ដំបង",
                "02",
                "ខេត្តបាត់ដំបង",
                "02");
        said.forEach((text, code) -> assertThat(Talk.in(Language.EN)
                        .says("menu", "4", "1", "1", text)
                        .session()
                        .slots())
                .as(text)
                .containsEntry("province", code));
    }

    @Test
    void stepThatIsGoneLeadsToTheMainMenuAndIsCounted() {
        Session gone = new Session(
                Optional.of(Language.EN),
                Optional.empty(),
                Optional.of(StepId.of("old.step")),
                List.of(StepId.of("old.other")),
                1,
                3,
                Map.of("a", "b"),
                List.of(),
                Optional.empty());
        Talk talk = Talk.from(RealPack.DEMO, gone, "KH").says("1");
        assertThat(talk.at()).isEqualTo("main.menu");
        assertThat(talk.turn().fault()).contains(Turn.Fault.STEP_GONE);
    }
}
