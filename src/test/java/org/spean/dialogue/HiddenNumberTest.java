package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.spean.content.StepId;
import org.spean.model.Country;
import org.spean.model.Language;

/** Who hides their number is offered nothing that needs one. */
class HiddenNumberTest {
    private static final Moment HIDDEN = new Moment(Talk.NOW, Optional.of(Country.CAMBODIA), "case-1", false);
    private static final Moment SEEN = new Moment(Talk.NOW, Optional.of(Country.CAMBODIA), "case-1");

    private Session session = Session.fresh(Optional.of(Language.EN), Optional.empty());

    @Test
    void whenNobodyIsThereNoTextAndNoCallIsOffered() {
        hear(new Input.Keys("0"), HIDDEN);
        String heard = hear(new Input.Desk(List.of()), HIDDEN);
        assertThat(heard)
                .contains("We cannot see your number", "For danger, press 3.", "For a voice message, press 4.")
                .doesNotContain("For a text, press 1.", "For a call back, press 2.");
        assertThat(hear(new Input.Keys("1"), HIDDEN)).contains("To hear it again, press star.");
        assertThat(at()).isEqualTo("person.how");
        assertThat(hear(new Input.Keys("4"), HIDDEN)).contains("after the tone");
    }

    @Test
    void othersAreOfferedAllOfIt() {
        hear(new Input.Keys("0"), SEEN);
        assertThat(hear(new Input.Desk(List.of()), SEEN))
                .contains("For a text, press 1.", "For a call back, press 2.", "For a voice message, press 4.");
    }

    @Test
    void nobodyIsAskedWhetherACallIsSafeThatCannotBeMade() {
        hear(new Input.Keys("0"), HIDDEN);
        hear(new Input.Desk(List.of()), HIDDEN);
        hear(new Input.Keys("4"), HIDDEN);
        assertThat(hear(new Input.Spoken(Optional.of("RE1"), 9), HIDDEN))
                .doesNotContain("Is it safe")
                .contains("We will not call or text you first");
    }

    @Test
    void alertsAreNotOfferedNorPromised() {
        session = standingAt("more.menu");
        assertThat(hear(new Input.Keys("*"), HIDDEN)).doesNotContain("alerts");
        session = standingAt("more.menu");
        assertThat(hear(new Input.Keys("*"), SEEN)).contains("alerts");
    }

    /** In whichever way a caller comes to a step: no walk over all keys promises a text, a call or alerts. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noStepPromisesWhatNeedsANumber(Language language) {
        for (StepId step : RealPack.PACK.steps().keySet()) {
            for (String key : List.of("1", "2", "3", "4", "5", "6", "7", "8", "0", "9", "#")) {
                Session here = new Session(
                        Optional.of(language),
                        Optional.of(Country.CAMBODIA),
                        Optional.of(step),
                        List.of(),
                        0,
                        0,
                        Map.of("hour", "9", "safe", "yes"),
                        List.of(),
                        Optional.empty());
                Turn turn = RealPack.DEMO.turn(here, new Input.Keys(key), HIDDEN);
                assertThat(turn.effects())
                        .as("%s, key %s", step, key)
                        .noneMatch(effect -> effect instanceof Effect.CallBack
                                || effect instanceof Effect.SendCopy
                                || effect instanceof Effect.Subscribe);
            }
        }
    }

    private String hear(Input input, Moment moment) {
        Turn turn = RealPack.DEMO.turn(session, input, moment);
        session = turn.session();
        return String.join("\n", Talk.bodies(turn));
    }

    private String at() {
        return session.step().map(StepId::toString).orElse("");
    }

    private static Session standingAt(String step) {
        return new Session(
                Optional.of(Language.EN),
                Optional.empty(),
                Optional.of(StepId.of(step)),
                List.of(),
                0,
                0,
                Map.of(),
                List.of(),
                Optional.empty());
    }
}
