package org.spean.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.spean.content.CaseKind;
import org.spean.content.StepId;
import org.spean.content.SystemText;
import org.spean.gateway.VoiceDocuments;
import org.spean.model.Channel;
import org.spean.model.Country;
import org.spean.model.Language;

/** The engine is total by voice, too: whatever happens in whatever order, something sound follows. */
class AnyCallTest {
    @Property(tries = 300)
    void anythingInAnyOrderGivesSoundTurns(
            @ForAll("calls") List<Input> call, @ForAll("languages") Optional<Language> language) {
        Talk talk = Talk.with(RealPack.DEMO, language, "KH");
        for (Input input : call) {
            Session before = talk.session();
            talk.hears(input);
            Reply.Spoken said = said(talk.turn());
            boolean mayBeSilent = said.then() instanceof Reply.Then.HangUp;
            assertThat(mayBeSilent || !said.pieces().isEmpty())
                    .as("after %s", input)
                    .isTrue();
            VoiceDocuments.check(talk.turn().replies());
            if (stillOwnCall(before, input)) {
                assertThat(texts(said))
                        .isSubsetOf(
                                "text." + SystemText.VOICE_OWN_CALL.key(), "text." + SystemText.VOICE_ALERT_CALL.key());
                assertThat(talk.effects()).noneMatch(effect -> !(effect instanceof Effect.Remember));
            }
        }
    }

    @Property(tries = 200)
    void nineIsDangerAtEveryPoint(@ForAll("calls") List<Input> call, @ForAll("languages") Optional<Language> language) {
        Talk talk = Talk.with(RealPack.DEMO, language, "KH");
        call.forEach(talk::hears);
        if (!OwnCall.isUnconfirmed(talk.session())) {
            talk.hears(new Input.Keys("9"));
            assertThat(said(talk.turn()).pieces()).anyMatch(piece -> piece instanceof Reply.Piece.Number);
            assertThat(talk.effects())
                    .anyMatch(effect -> effect instanceof Effect.OpenCase open && open.kind() == CaseKind.DANGER);
        }
    }

    /** Every step of the pack, also those nobody can stand at: an older pack may have left them. */
    @Property(tries = 200)
    void whereverAnEarlierCallBrokeOffSomethingSoundFollows(
            @ForAll("calls") List<Input> call, @ForAll("places") StepId place) {
        Session there = new Session(
                Optional.of(Language.KM),
                Optional.empty(),
                Optional.of(place),
                List.of(),
                0,
                3,
                Map.of(),
                List.of(),
                Optional.empty());
        Moment moment = new Moment(Talk.NOW, Optional.of(Country.CAMBODIA), "case-1")
                .after(List.of(new CutOff(there, Talk.NOW.minusSeconds(9), Channel.VOICE)));
        Session session = Session.fresh(Optional.of(Language.EN), Optional.empty());
        for (Input input : call) {
            Turn turn = RealPack.DEMO.turn(session, input, moment);
            boolean mayBeSilent = said(turn).then() instanceof Reply.Then.HangUp;
            assertThat(mayBeSilent || !said(turn).pieces().isEmpty()).isTrue();
            assertThat(turn.wayBack() == Turn.WayBack.HERE
                            && turn.session().step().isEmpty())
                    .isFalse();
            session = turn.session();
        }
        if (!OwnCall.isUnconfirmed(session)) {
            Turn danger = RealPack.DEMO.turn(session, new Input.Keys("9"), moment);
            assertThat(said(danger).pieces()).anyMatch(piece -> piece instanceof Reply.Piece.Number);
        }
        assertThat(RealPack.DEMO
                        .turn(session, new Input.Words("continue"), moment)
                        .replies())
                .isNotEmpty();
    }

    @Property(tries = 200)
    void whoHidesTheirNumberIsNeverCalled(@ForAll("calls") List<Input> call) {
        Session session = Session.fresh(Optional.of(Language.EN), Optional.empty());
        for (Input input : call) {
            Moment hidden = new Moment(Talk.NOW, Optional.of(Country.CAMBODIA), "case-1", false);
            Turn turn = RealPack.DEMO.turn(session, input, hidden);
            assertThat(turn.effects()).noneMatch(effect -> effect instanceof Effect.CallBack);
            session = turn.session();
        }
    }

    private static boolean stillOwnCall(Session before, Input input) {
        boolean during = !(input instanceof Input.Called
                || input instanceof Input.MissedCall
                || input.equals(new Input.Keys("1")));
        return OwnCall.isUnconfirmed(before) && during;
    }

    private static Reply.Spoken said(Turn turn) {
        assertThat(turn.replies()).hasSize(1);
        return (Reply.Spoken) turn.replies().getFirst();
    }

    private static List<String> texts(Reply.Spoken said) {
        return said.pieces().stream()
                .map(piece -> switch (piece) {
                    case Reply.Piece.Words words -> words.textId();
                    case Reply.Piece.Number number -> "number";
                    case Reply.Piece.Sound sound -> "sound";
                })
                .toList();
    }

    @Provide
    Arbitrary<List<Input>> calls() {
        Arbitrary<Input> keys = Arbitraries.of("0", "1", "2", "3", "4", "5", "9", "*", "#", "12", "")
                .map(Input.Keys::new);
        Arbitrary<Input> events = Arbitraries.of(
                new Input.Called(),
                new Input.MissedCall(),
                new Input.WeCalled(true),
                new Input.WeCalled(false),
                alert(true),
                alert(false),
                alert(false),
                new Input.Silence(),
                new Input.Silence(),
                new Input.Desk(List.of()),
                new Input.Desk(List.of("dara", "sokha")),
                new Input.Talked(),
                new Input.Spoken(Optional.empty(), 0),
                new Input.Spoken(Optional.of("RE1"), 12));
        return Arbitraries.oneOf(keys, events).list().ofMinSize(1).ofMaxSize(15);
    }

    private static Input alert(boolean machine) {
        return new Input.AlertCall(machine, "017abcdefghijklaaaab", Language.EN, "0123456789abcdef0123456789abcdef");
    }

    @Provide
    Arbitrary<StepId> places() {
        return Arbitraries.of(RealPack.PACK.steps().keySet());
    }

    @Provide
    Arbitrary<Optional<Language>> languages() {
        return Arbitraries.of(Language.values()).optional();
    }
}
