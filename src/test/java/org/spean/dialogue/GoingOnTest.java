package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.content.CaseKind;
import org.spean.content.StepId;
import org.spean.model.Channel;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.text.SmsSegments;

/** Going on where a conversation broke off (issue 3, point 3), beside the conversation file going-on.txt. */
class GoingOnTest {
    private static final String CALL_OFFER = "To go on where you were, press 1.";
    private static final String TEXT_OFFER = "Send CONTINUE to go on where you were.";
    private static final Session CALLER = Session.fresh(Optional.of(Language.EN), Optional.empty());

    @Test
    void aPlaceThatThePackNoLongerHasIsNotOfferedAndNobodyIsStuckThere() {
        Moment gone = after(left("old.question", Map.of(), Channel.VOICE));
        Turn call = play(CALLER, new Input.Called(), gone);
        assertThat(said(call)).contains("For work abroad, press 1.").doesNotContain(CALL_OFFER);
        assertThat(call.wayBack()).isEqualTo(Turn.WayBack.AS_IT_WAS);
        assertThat(play(call.session(), new Input.Keys("2"), gone).wayBack()).isEqualTo(Turn.WayBack.HERE);
        assertThat(said(play(CALLER, new Input.Words("hello"), gone))).doesNotContain(TEXT_OFFER);
        assertThat(said(play(CALLER, new Input.Words("continue"), gone))).contains("What would you like?");
    }

    @Test
    void aPackThatLosesTheStepBetweenOfferAndKeyLeadsToTheMainMenu() {
        Turn offer = play(CALLER, new Input.Called(), after(left("numbers.where", Map.of(), Channel.VOICE)));
        Turn key = play(offer.session(), new Input.Keys("1"), after(left("old.question", Map.of(), Channel.VOICE)));
        assertThat(said(key)).contains("For work abroad, press 1.");
        assertThat(key.session().slots()).isEmpty();
    }

    @Test
    void languageAndMainMenuAreNoPlaceToGoBackTo() {
        for (String step : List.of("main.menu", "language.start")) {
            Moment moment = after(left(step, Map.of(), Channel.VOICE));
            assertThat(said(play(CALLER, new Input.Called(), moment))).doesNotContain(CALL_OFFER);
            assertThat(said(play(CALLER, new Input.Words("hello"), moment))).doesNotContain(TEXT_OFFER);
        }
        Turn menu = play(CALLER, new Input.Called(), after());
        assertThat(menu.wayBack()).isEqualTo(Turn.WayBack.AS_IT_WAS);
        Turn back = play(
                play(menu.session(), new Input.Keys("1"), after()).session(),
                new Input.Keys("#"),
                after(left("advice.menu", Map.of(), Channel.VOICE)));
        assertThat(back.wayBack()).isEqualTo(Turn.WayBack.GONE);
    }

    @Test
    void whatWasTypedIsNotSpokenAndWhatMustBeTypedIsNotOfferedByVoice() {
        Moment typing = after(left("report.what-happened", Map.of("kind", "broker"), Channel.SMS));
        assertThat(said(play(CALLER, new Input.Called(), typing))).doesNotContain(CALL_OFFER);
        Moment asked = after(left("person.safe-call", Map.of("hour", "14", "country", "TH"), Channel.SMS));
        Turn offer = play(CALLER, new Input.Called(), asked);
        Turn goes = play(offer.session(), new Input.Keys("1"), asked);
        assertThat(said(offer)).contains(CALL_OFFER).doesNotContain("14", "Thailand");
        assertThat(said(goes)).contains("Is it safe to call this phone?").doesNotContain("14", "Thailand");
        assertThat(goes.session().slots()).containsOnly(Map.entry("hour", "14"), Map.entry("country", "TH"));
    }

    @Test
    void anEarlierPlaceIsOfferedWhereTheLatestCannotBe() {
        CutOff texts = left("main.menu", Map.of(), Channel.SMS);
        CutOff call = left("numbers.where", Map.of(), Channel.VOICE);
        assertThat(said(play(CALLER, new Input.Called(), after(texts, call)))).contains(CALL_OFFER);
    }

    @Test
    void aDangerIsOfferedByTextOnlyToWhoSaidThatTextsAreSafe() {
        Map<String, Boolean> offered = Map.of("", false, "no", false, "yes", true);
        offered.forEach((safe, wanted) -> {
            Map<String, String> slots = safe.isEmpty() ? Map.of() : Map.of("safe", safe);
            Moment moment = after(left("danger.where", slots, Channel.VOICE));
            assertThat(said(play(CALLER, new Input.Words("hello"), moment)).contains(TEXT_OFFER))
                    .as("safe: %s", safe)
                    .isEqualTo(wanted);
            assertThat(said(play(CALLER, new Input.Words("continue"), moment)).contains("Where are you?"))
                    .as("safe: %s", safe)
                    .isEqualTo(wanted);
        });
    }

    @Test
    void whoSaidThatTextsAreNotSafeIsOfferedNothingByText() {
        Moment moment = after(left("numbers.where", Map.of(), Channel.VOICE));
        Session unsafe = new Session(
                Optional.of(Language.EN),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                0,
                0,
                Map.of("safe", "no"),
                List.of(),
                Optional.empty());
        assertThat(said(play(unsafe, new Input.Words("hello"), moment))).doesNotContain(TEXT_OFFER);
        Turn call = play(unsafe, new Input.Called(), moment);
        Turn goes = play(call.session(), new Input.Keys("1"), moment);
        assertThat(goes.session().slots()).containsEntry("safe", "no");
    }

    @Test
    void theWordIsAnAnswerWhereTheOpenQuestionTakesIt() {
        Moment moment = after(left("numbers.where", Map.of(), Channel.VOICE));
        Talk story = Talk.in(Language.EN).says("REPORT", "1");
        Turn told = play(story.session(), new Input.Words("continue"), moment);
        assertThat(told.session().step()).contains(StepId.of("report.where"));
        Talk reads = Talk.in(Language.EN).says("DOCUMENTS");
        Turn next = play(reads.session(), new Input.Words("continue"), moment);
        assertThat(next.session().step()).contains(StepId.of("advice.documents"));
        assertThat(next.session().page()).isEqualTo(2);
    }

    @Test
    void anotherChoiceAtTheMenuDangerAndStopLetGoOfThePlaceAndAMissDoesNot() {
        Moment moment = after(left("numbers.where", Map.of(), Channel.VOICE));
        Turn menu = play(CALLER, new Input.Words("hello"), moment);
        assertThat(said(menu)).contains(TEXT_OFFER);
        assertThat(menu.wayBack()).isEqualTo(Turn.WayBack.AS_IT_WAS);
        Turn miss = play(menu.session(), new Input.Words("zzzz"), moment);
        assertThat(said(miss)).contains(TEXT_OFFER);
        assertThat(miss.wayBack()).isEqualTo(Turn.WayBack.AS_IT_WAS);
        for (String word : List.of("1", "SOS", "STOP")) {
            Turn turn = play(menu.session(), new Input.Words(word), moment);
            assertThat(turn.wayBack()).as(word).isEqualTo(Turn.WayBack.GONE);
            assertThat(said(turn)).as(word).doesNotContain(TEXT_OFFER);
            assertThat(turn.session().slots()).as(word).doesNotContainKey("go-on");
        }
    }

    @Test
    void twoMissesAtTheOfferLeadToAPersonAndOneHearsItAgain() {
        Moment moment = after(left("numbers.where", Map.of(), Channel.VOICE));
        for (Input miss : List.of(new Input.Silence(), new Input.Keys("7"), new Input.Keys("12"))) {
            Turn offer = play(CALLER, new Input.Called(), moment);
            Turn first = play(offer.session(), miss, moment);
            assertThat(said(first)).as("%s", miss).contains(CALL_OFFER);
            assertThat(first.wayBack()).as("%s", miss).isEqualTo(Turn.WayBack.AS_IT_WAS);
            Turn second = play(first.session(), miss, moment);
            assertThat(second.effects())
                    .as("%s", miss)
                    .anyMatch(effect -> effect instanceof Effect.OpenCase open && open.kind() == CaseKind.PERSON);
        }
    }

    @Test
    void nineIsDangerZeroAPersonAndHashTheMenuAtTheOffer() {
        Moment moment = after(left("numbers.where", Map.of(), Channel.VOICE));
        Session offer = play(CALLER, new Input.Called(), moment).session();
        Turn danger = play(offer, new Input.Keys("9"), moment);
        assertThat(danger.effects())
                .anyMatch(effect -> effect instanceof Effect.OpenCase open && open.kind() == CaseKind.DANGER);
        assertThat(danger.wayBack()).isEqualTo(Turn.WayBack.HERE);
        Turn person = play(offer, new Input.Keys("0"), moment);
        assertThat(person.effects())
                .anyMatch(effect -> effect instanceof Effect.OpenCase open && open.kind() == CaseKind.PERSON);
        Turn menu = play(offer, new Input.Keys("#"), moment);
        assertThat(said(menu)).contains("For work abroad, press 1.");
        assertThat(menu.wayBack()).isEqualTo(Turn.WayBack.GONE);
        for (Turn turn : List.of(danger, person, menu)) {
            assertThat(turn.session().slots()).doesNotContainKey("go-on");
        }
    }

    @Test
    void thereIsNoWayBackFromATalkARingAnErasureOrACallOfOurs() {
        Moment moment = after(left("numbers.where", Map.of(), Channel.VOICE));
        Talk person = Talk.in(Language.EN).hears(new Input.Called()).hears(new Input.Keys("0"));
        assertThat(person.turn().wayBack()).isEqualTo(Turn.WayBack.HERE);
        Turn rings = play(person.session(), new Input.Desk(List.of("dara")), moment);
        assertThat(rings.wayBack()).isEqualTo(Turn.WayBack.GONE);
        assertThat(play(rings.session(), new Input.Talked(), moment).wayBack()).isEqualTo(Turn.WayBack.GONE);
        Talk erases = Talk.in(Language.EN).hears(new Input.Called());
        for (String key : List.of("4", "3", "1")) {
            erases.hears(new Input.Keys(key));
        }
        assertThat(erases.effects()).containsExactly(new Effect.Erase());
        assertThat(erases.turn().wayBack()).isEqualTo(Turn.WayBack.AS_IT_WAS);
        Turn ours = play(CALLER, new Input.WeCalled(false), moment);
        assertThat(said(ours)).doesNotContain(CALL_OFFER);
        assertThat(ours.wayBack()).isEqualTo(Turn.WayBack.AS_IT_WAS);
        assertThat(play(ours.session(), new Input.Keys("5"), moment).wayBack()).isEqualTo(Turn.WayBack.AS_IT_WAS);
        assertThat(play(CALLER, new Input.MissedCall(), moment).wayBack()).isEqualTo(Turn.WayBack.AS_IT_WAS);
    }

    @Test
    void whoHidesTheirNumberLeavesAndGetsNothing() {
        CutOff place = left("numbers.where", Map.of(), Channel.VOICE);
        Moment hidden = new Moment(Talk.NOW, Optional.of(Country.CAMBODIA), "case-1", false).after(List.of(place));
        Turn call = play(CALLER, new Input.Called(), hidden);
        assertThat(said(call)).doesNotContain(CALL_OFFER);
        Turn key = play(call.session(), new Input.Keys("2"), hidden);
        assertThat(key.session().step()).isPresent();
        assertThat(key.wayBack()).isEqualTo(Turn.WayBack.AS_IT_WAS);
    }

    @Test
    void aDayLaterThereIsNoOffer() {
        CutOff place = left("numbers.where", Map.of(), Channel.VOICE);
        Instant day = place.since().plus(Duration.ofHours(24));
        assertThat(new Moment(day.minusMillis(1), Optional.empty(), "c")
                        .after(List.of(place))
                        .cutOffs())
                .containsExactly(place);
        assertThat(new Moment(day, Optional.empty(), "c").after(List.of(place)).cutOffs())
                .isEmpty();
    }

    @Test
    void menuAndOfferAreOneMessageOfThreeSegmentsAtTheMost() {
        Moment moment = after(left("numbers.where", Map.of(), Channel.VOICE));
        for (Language language : Language.values()) {
            Session session = Session.fresh(Optional.of(language), Optional.empty());
            List<String> bodies = Talk.bodies(play(session, new Input.Words("MENU"), moment));
            assertThat(bodies)
                    .singleElement()
                    .satisfies(body -> assertThat(SmsSegments.of(body).count()).isLessThanOrEqualTo(3));
        }
    }

    @Test
    void adviceGoesOnWithTheItemThatWasHeardLast() {
        Talk call = Talk.in(Language.EN).hears(new Input.Called());
        for (String key : List.of("1", "1", "2", "1")) {
            call.hears(new Input.Keys(key));
        }
        String heard = call.heard();
        assertThat(call.hangsUp().hears(new Input.Called()).heard()).contains(CALL_OFFER);
        assertThat(call.hears(new Input.Keys("1")).heard()).isEqualTo(heard);
    }

    private static CutOff left(String step, Map<String, String> slots, Channel channel) {
        Session session = new Session(
                Optional.of(Language.EN),
                Optional.empty(),
                Optional.of(StepId.of(step)),
                List.of(),
                0,
                0,
                slots,
                List.of(),
                Optional.empty());
        return new CutOff(session, Talk.NOW.minusSeconds(60), channel);
    }

    private static Moment after(CutOff... places) {
        return new Moment(Talk.NOW, Optional.of(Country.CAMBODIA), "case-1").after(List.of(places));
    }

    private static Turn play(Session session, Input input, Moment moment) {
        return RealPack.DEMO.turn(session, input, moment);
    }

    private static String said(Turn turn) {
        return String.join("\n", Talk.bodies(turn));
    }
}
