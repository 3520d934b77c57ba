package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.spean.model.Country;
import org.spean.model.Language;

/** What the conversation files cannot show: hidden numbers, broken stores, and texts after a call. */
class PersonByVoiceTest {
    private static final Moment MOMENT = new Moment(Talk.NOW, Optional.of(Country.CAMBODIA), "case-1");

    @Test
    void aTextAfterACallThatEndedInTheTransferFindsTheMenu() {
        Talk talk = Talk.in(Language.EN).hears(new Input.Keys("0"));
        assertThat(talk.at()).isEqualTo("person.transfer");

        assertThat(talk.says("*").heard()).startsWith("How should we answer?").doesNotContain("voice message");
        assertThat(talk.says("1").at()).isEqualTo("person.safe-text");
    }

    @Test
    void aTextAfterACallThatEndedInTheVoiceMessageGoesOnBehindIt() {
        Talk talk = Talk.in(Language.EN)
                .hears(new Input.Keys("0"))
                .hears(new Input.Desk(List.of()))
                .hears(new Input.Keys("4"));
        assertThat(talk.at()).isEqualTo("person.message");
        assertThat(talk.says("1").effects())
                .anyMatch(effect -> effect instanceof Effect.OpenCase open
                        && open.facts().get("safe").equals("yes"));
    }

    @Test
    void aTextCannotChooseTheVoiceMessage() {
        Talk talk = Talk.in(Language.EN).says("0", "4");
        assertThat(talk.at()).isEqualTo("person.how");
        assertThat(talk.heard()).startsWith("Sorry");
    }

    @Test
    void whoHidesTheirNumberHearsThatNobodyCanCall() {
        Session session = Session.fresh(Optional.of(Language.EN), Optional.empty());
        Moment hidden = new Moment(Talk.NOW, Optional.empty(), "case-1", false);
        for (Input input : List.<Input>of(new Input.Keys("0"), new Input.Desk(List.of()), new Input.Silence())) {
            Turn turn = RealPack.DEMO.turn(session, input, hidden);
            session = turn.session();
            if (!(input instanceof Input.Keys)) {
                assertThat(Talk.bodies(turn).getFirst()).contains("We cannot see your number");
            }
        }
        assertThat(RealPack.DEMO.turn(session, new Input.MissedCall(), hidden).effects())
                .isEmpty();
    }

    @Test
    void aMissedCallLeavesTheConversationWhereItWas() {
        Talk talk = Talk.in(Language.EN).says("menu", "1");
        Session before = talk.session();
        talk.hears(new Input.MissedCall());
        assertThat(talk.session()).isEqualTo(before);
        assertThat(talk.effects()).containsExactly(new Effect.CallBack(OptionalInt.empty()));
    }

    @Test
    void aBrokenCallOfOursEndsWithoutAWord() {
        Talk ours = Talk.in(Language.EN).hears(new Input.WeCalled(false));
        List<Input> inputs = List.of(new Input.Keys("9"), new Input.Silence(), new Input.WeCalled(false));
        for (Input input : inputs) {
            assertThat(RealPack.DEMO.safetyAnswer(ours.session(), input, MOMENT))
                    .containsExactly(OwnCall.silentEnd());
        }
        Session fresh = Session.fresh(Optional.of(Language.EN), Optional.empty());
        assertThat(RealPack.DEMO.safetyAnswer(fresh, new Input.MissedCall(), MOMENT))
                .containsExactly(OwnCall.silentEnd());
    }

    @Test
    void whatIsSpokenWithoutACaseOpensOne() {
        Talk talk = Talk.in(Language.EN).hears(new Input.Spoken(Optional.of("RE1"), 7));
        assertThat(talk.effects().getFirst()).isInstanceOf(Effect.OpenCase.class);
        assertThat(talk.effects()).contains(new Effect.KeepRecording("case-1", "RE1", 7));
    }
}
