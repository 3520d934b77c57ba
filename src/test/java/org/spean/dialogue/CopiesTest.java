package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.model.Country;
import org.spean.model.Language;
import org.spean.text.SmsSegments;

/** Help numbers read in a call, had as a text. */
class CopiesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void whoSaysThatItIsSafeGetsWhatATextWouldHaveSaid(Language language) {
        Talk call = numbersRead(language);
        assertThat(call.heard()).contains(language == Language.EN ? "press 1." : "សូមចុចលេខ 1។");
        press(call, "1");
        assertThat(call.effects()).isEmpty();
        press(call, "1");

        assertThat(call.effects()).hasSize(1).first().isInstanceOf(Effect.SendCopy.class);
        List<String> bodies = ((Effect.SendCopy) call.effects().getFirst()).bodies();
        assertThat(bodies)
                .isEqualTo(Talk.in(language).says("menu", "2", "1", "1").bodies());
        assertThat(bodies)
                .allSatisfy(body -> assertThat(SmsSegments.of(body).count()).isLessThanOrEqualTo(Speech.BUDGET));
    }

    @Test
    void whoSaysNoGetsNothingAndIsToldTheWayOn() {
        Talk call = numbersRead(Language.EN);
        press(call, "1", "2");

        assertThat(call.effects()).isEmpty();
        assertThat(call.heard()).contains("OK. No text is sent.", "For the menu, press 1.");
    }

    @Test
    void starReadsTheNumbersAgainAndOffersThemAgain() {
        Talk call = numbersRead(Language.EN);
        String first = call.heard();
        press(call, "*");

        assertThat(call.heard()).isEqualTo(first);
    }

    @Test
    void hashGoesBackToTheMenuAndNineIsStillDanger() {
        assertThat(press(numbersRead(Language.EN), "#").at()).isEqualTo("main.menu");
        assertThat(press(numbersRead(Language.EN), "1", "9").effects())
                .anyMatch(effect -> effect instanceof Effect.OpenCase);
    }

    @Test
    void anotherKeyAtTheSafeQuestionSendsNothing() {
        for (String key : List.of("3", "8", "11", "0", "#")) {
            assertThat(press(numbersRead(Language.EN), "1", key).effects())
                    .as(key)
                    .noneMatch(effect -> effect instanceof Effect.SendCopy);
        }
    }

    @Test
    void whoHidesTheirNumberIsOfferedNoText() {
        Moment hidden = new Moment(Talk.NOW, Optional.of(new Country("KH")), "case-1", false);
        Session session = Session.fresh(Optional.of(Language.EN), Optional.empty());
        Turn turn = RealPack.DEMO.turn(session, new Input.Called(), hidden);
        for (String key : List.of("2", "1", "1")) {
            turn = RealPack.DEMO.turn(turn.session(), new Input.Keys(key), hidden);
        }
        assertThat(Talk.bodies(turn).getFirst()).contains("(twice) 117").doesNotContain("as a text");
        assertThat(turn.session().asked()).isEmpty();
    }

    @Test
    void countriesAreHeardFourAtATimeAndAfterTheLastAPersonHelps() {
        Talk call = Talk.in(Language.EN).hears(new Input.Called());
        press(call, "2", "1", "4");
        assertThat(call.heard()).contains("press 4.", "For another, press 5.");
        press(call, "5");
        assertThat(call.heard()).contains("For Japan, press 1.");
        press(call, "5");
        assertThat(call.effects()).anyMatch(effect -> effect instanceof Effect.OpenCase);
    }

    private static Talk numbersRead(Language language) {
        return press(Talk.in(language).hears(new Input.Called()), "2", "1", "1");
    }

    private static Talk press(Talk call, String... keys) {
        for (String key : keys) {
            call.hears(new Input.Keys(key));
        }
        return call;
    }
}
