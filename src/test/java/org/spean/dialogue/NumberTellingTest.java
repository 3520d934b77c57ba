package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.spean.dialogue.KnownNumbers.Kind;
import org.spean.dialogue.KnownNumbers.Known;
import org.spean.dialogue.KnownNumbers.Listed;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** What somebody hears about a number: ours, listed, reported by others, or not known; never a verdict. */
class NumberTellingTest {
    private static final PhoneNumber NUMBER = PhoneNumber.ofE164("+85512000011").orElseThrow();
    private static final Session ENGLISH = Session.fresh(Optional.of(Language.EN), Optional.of(Country.CAMBODIA));

    @Test
    void aHelpNumberIsNamedWithTheStateOfItsVerification() {
        assertThat(told(RealPack.DEMO, "is 1297 real", LiveFacts.NONE))
                .contains("1297 belongs to Ministry of Labour. (not checked)");
        assertThat(told(RealPack.VERIFIED, "is 1297 real", LiveFacts.NONE))
                .contains("1297 belongs to Ministry of Labour.")
                .doesNotContain("verified");
        assertThat(told(RealPack.LIVE, "is 1297 real", LiveFacts.NONE))
                .contains("none of us has checked it")
                .doesNotContain("Ministry");
    }

    @Test
    void aWithheldNumberOfTheDirectoryIsNeverNamed() {
        assertThat(told(RealPack.DEMO, "023 997 919", LiveFacts.NONE))
                .contains("none of us has checked it")
                .doesNotContain("Police");
    }

    @Test
    void anotherNumberIsOnlySaidNotToBeOneWeKnow() {
        assertThat(told(RealPack.DEMO, "who is 012 000 011", LiveFacts.NONE))
                .contains("…011 is not one of the help numbers we know");
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,false", "2,false", "3,true", "40,true"})
    void whatOthersToldIsSaidFromThreeOn(int reporters, boolean said) {
        String told = told(RealPack.DEMO, "012000011", facts(reporters, Optional.empty()));
        assertThat(told.contains(reporters + " others have told us")).isEqualTo(said);
        assertThat(told.contains("not one of the help numbers")).isEqualTo(!said);
    }

    @Test
    void aWarningNamesItsSourceAndDay() {
        Listed warning = new Listed(Kind.WARNING, "secret note", "Labour Ministry", LocalDate.of(2026, 10, 1));
        assertThat(told(RealPack.DEMO, "012000011", facts(3, Optional.of(warning))))
                .contains("Source: Labour Ministry, 2026-10-01", "3 others have told us")
                .doesNotContain("secret note");
    }

    @Test
    void anOfficeOnTheListIsNamed() {
        Listed office = new Listed(Kind.OFFICIAL, "MRC Poipet", "visit", LocalDate.of(2026, 10, 1));
        assertThat(told(RealPack.DEMO, "012000011", facts(0, Optional.of(office))))
                .contains("belongs to MRC Poipet. Source: visit, 2026-10-01");
    }

    @Test
    void anOfficeThatNobodyConfirmedLatelyIsNotNamedAndDoesNotOutweighReports() {
        Listed fresh = new Listed(Kind.OFFICIAL, "MRC Poipet", "visit", LocalDate.ofInstant(Talk.NOW, ZoneOffset.UTC));
        Listed old = new Listed(Kind.OFFICIAL, "MRC Poipet", "visit", LocalDate.of(2026, 8, 1));
        for (Dialogue dialogue : List.of(RealPack.DEMO, RealPack.LIVE)) {
            assertThat(told(dialogue, "012000011", facts(3, Optional.of(fresh))))
                    .contains("belongs to MRC Poipet")
                    .doesNotContain("others have told us");
            assertThat(told(dialogue, "012000011", facts(0, Optional.of(old))))
                    .contains("not confirmed since 2026-08-01")
                    .doesNotContain("MRC Poipet", "not one of the help numbers");
            assertThat(told(dialogue, "012000011", facts(3, Optional.of(old))))
                    .contains("not confirmed since 2026-08-01", "3 others have told us")
                    .doesNotContain("MRC Poipet");
        }
    }

    @Test
    void aHelpNumberOfOursIsNeverWhatAListCallsIt() {
        Listed office = new Listed(Kind.OFFICIAL, "Somebody else", "visit", LocalDate.of(2026, 11, 1));
        PhoneNumber ours = RealPack.PACK.hotlines().values().stream()
                .flatMap(hotline -> hotline.international().stream())
                .findFirst()
                .orElseThrow();
        LiveFacts facts = LiveFacts.NONE.with(new KnownNumbers(Map.of(ours, new Known(5, Optional.of(office)))));
        assertThat(told(RealPack.DEMO, ours.e164(), facts)).doesNotContain("Somebody else", "others have told us");
    }

    @Test
    void anOfferWithANumberInsideIsAnsweredForBothInThreeMessages() {
        for (Language language : Language.values()) {
            Turn turn = turn(
                    RealPack.DEMO,
                    Session.fresh(Optional.of(language), Optional.of(Country.CAMBODIA)),
                    "job thailand 800$ no passport pay 300 telegram 012000011",
                    facts(12, Optional.empty()));
            assertThat(turn.replies()).hasSizeLessThanOrEqualTo(3);
            assertThat(Talk.bodies(turn).toString()).contains("12");
            assertThat(turn.session().step().orElseThrow().flow()).isEqualTo("offer");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"012000011", "012 000 011", "លេខ ០១២០០០០១១"})
    void withoutALanguageItIsSaidInBothAndTheLanguageIsAsked(String text) {
        Turn turn = turn(
                RealPack.DEMO, Session.fresh(Optional.empty(), Optional.empty()), text, facts(3, Optional.empty()));
        assertThat(turn.replies()).isNotEmpty().hasSizeLessThanOrEqualTo(3);
        assertThat(Talk.bodies(turn).toString()).contains("…011");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+85512000011", "012000011", "0972000011 0812345678 012000012"})
    void noAnswerCallsAnybodyACheat(String text) {
        for (int reporters : new int[] {0, 3, 500}) {
            assertThat(told(RealPack.DEMO, text, facts(reporters, Optional.empty()))
                            .toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("scam", "cheat", "fraud", "criminal", "safe number");
        }
    }

    @Test
    void aNumberInAnOpenAnswerIsTheAnswer() {
        Talk talk = Talk.with(RealPack.DEMO, Optional.of(Language.EN), "KH");
        talk.hears(new Input.Words("report"));
        talk.hears(new Input.Words("1"));
        talk.hears(new Input.Words("he called from 012 000 011 and took my money"));
        assertThat(talk.turn().effects())
                .anyMatch(Effect.AddToCase.class::isInstance)
                .noneMatch(Effect.ReportNumber.class::isInstance);
    }

    @Test
    void onlyTheNumberNamedAtItsQuestionIsCounted() {
        Talk talk = Talk.with(RealPack.DEMO, Optional.of(Language.EN), "KH");
        for (String text : new String[] {"report", "1", "took my money", "next", "Mr X"}) {
            talk.hears(new Input.Words(text));
        }
        talk.hears(new Input.Words("telegram ០១២ ០០០ ០១១"));
        assertThat(talk.turn().effects())
                .contains(new Effect.ReportNumber(
                        NUMBER, talk.turn().session().caseId().orElseThrow()));
    }

    private static LiveFacts facts(int reporters, Optional<Listed> listed) {
        return LiveFacts.NONE.with(new KnownNumbers(Map.of(NUMBER, new Known(reporters, listed))));
    }

    private static String told(Dialogue dialogue, String text, LiveFacts facts) {
        return Talk.bodies(turn(dialogue, ENGLISH, text, facts)).toString();
    }

    private static Turn turn(Dialogue dialogue, Session session, String text, LiveFacts facts) {
        Moment moment = new Moment(Talk.NOW, Optional.of(Country.CAMBODIA), "case-1").knowing(facts);
        return dialogue.turn(session, new Input.Words(text), moment);
    }
}
