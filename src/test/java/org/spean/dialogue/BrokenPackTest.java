package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.content.ContentPack;
import org.spean.content.Step;
import org.spean.content.StepId;
import org.spean.model.Language;
import org.spean.model.Mode;

class BrokenPackTest {
    private static final StepId A = StepId.of("x.a");
    private static final StepId B = StepId.of("x.b");

    @Test
    void stepsInACircleBecomeTheMainMenuAndAreCounted() {
        ContentPack pack = SmallPack.of(
                SmallPack.mainMenu(A),
                new Step.Say(A, SmallPack.text("round"), B),
                new Step.Say(B, SmallPack.text("and round"), A));

        Talk talk = talk(pack).says("1");

        assertThat(talk.turn().fault()).contains(Turn.Fault.CONTENT_LOOP);
        assertThat(talk.bodies()).containsExactly("menu\n1 go\nfixed-keys");
    }

    @Test
    void stepThatLeadsNowhereBecomesTheMainMenu() {
        Talk talk = talk(SmallPack.of(SmallPack.mainMenu(A))).says("1");

        assertThat(talk.turn().fault()).contains(Turn.Fault.STEP_GONE);
        assertThat(talk.at()).isEqualTo("main.menu");
    }

    @Test
    void packWithoutAnythingStillAnswers() {
        Dialogue dialogue = new Dialogue(SmallPack.of(), Mode.DEMO, 60);
        for (String text : List.of("1", "SOS", "0", "#", "", "hello there you")) {
            Talk talk = Talk.with(dialogue, Optional.empty(), "").says(text);
            assertThat(talk.bodies()).as(text).isNotEmpty();
            assertThat(talk.at()).as(text).isEqualTo("rest");
        }
    }

    @Test
    void flowThatSaysNothingShowsTheMainMenu() {
        Talk talk = talk(SmallPack.of(SmallPack.mainMenu(A), new Step.End(A))).says("1");

        assertThat(talk.at()).isEqualTo("main.menu");
        assertThat(talk.bodies()).isNotEmpty();
    }

    @Test
    void adviceOfAMissingTopicGoesOn() {
        ContentPack pack = SmallPack.of(
                SmallPack.mainMenu(A), new Step.Advice(A, "none", B), new Step.Say(B, SmallPack.text("after"), A));

        assertThat(talk(pack).says("1").turn().fault()).contains(Turn.Fault.CONTENT_LOOP);
    }

    private static Talk talk(ContentPack pack) {
        return Talk.with(new Dialogue(pack, Mode.DEMO, 60), Optional.of(Language.EN), "KH")
                .says("menu");
    }
}
