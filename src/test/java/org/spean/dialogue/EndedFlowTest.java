package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.content.StepId;
import org.spean.model.Language;

/** Which flow came to its end, for the overview: counted once, where it ended. */
class EndedFlowTest {
    @Test
    void aMenuEndsNothingAndAStopDoes() {
        Talk talk = Talk.in(Language.EN).says("MENU");
        assertThat(talk.turn().ended()).isEmpty();
        assertThat(talk.says("STOP").turn().ended()).contains("stop");
    }

    @Test
    void theBorderOfTodayHasBeenTold() {
        assertThat(at("border.menu").says("1").turn().ended()).contains("border");
    }

    @Test
    void anOfferHasEndedWhenItIsJudgedNotWhenItIsAskedAbout() {
        Talk talk = at("offer.menu").says("1");
        int asked = 0;
        while (talk.turn().ended().isEmpty() && asked < 20) {
            talk.says("2");
            asked++;
        }
        assertThat(asked).isBetween(2, 19);
        assertThat(talk.turn().ended()).contains("offer");
    }

    private static Talk at(String step) {
        Session session = new Session(
                Optional.of(Language.EN),
                Optional.empty(),
                Optional.of(StepId.of(step)),
                List.of(),
                0,
                0,
                Map.of(),
                List.of(),
                Optional.empty());
        return Talk.from(RealPack.DEMO, session, "KH");
    }
}
