package org.spean.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.calls.ReadingSheet.Script;
import org.spean.calls.RecordingInput.Called;
import org.spean.calls.RecordingInput.Keys;
import org.spean.calls.RecordingInput.Recorded;
import org.spean.calls.RecordingInput.Silence;
import org.spean.calls.RecordingStep.Answer;
import org.spean.calls.RecordingStep.Piece;
import org.spean.calls.RecordingStep.Sentence;
import org.spean.calls.RecordingStep.Then;
import org.spean.model.Language;
import org.spean.model.PhoneNumber;

/** Staff record by phone: the whole talk, and what goes wrong in one. */
class RecordingLineTest {
    private static final PhoneNumber FROM = PhoneNumber.ofE164("+85512000001").orElseThrow();
    private static final Instant NOW = Instant.parse("2026-11-25T07:00:00Z");
    private static final String SOKHA = "sokha";

    private final List<String> keptTakes = new ArrayList<>();
    private final List<String> pinsTried = new ArrayList<>();
    private boolean storeIsAway;
    private RecordingState state = RecordingLine.start();
    private final RecordingCall call = new RecordingCall(
            new RecordingLine((language, number) ->
                    number >= 1 && number <= 12 ? Optional.of(script(language, number)) : Optional.empty()),
            (pin, from, now) -> {
                pinsTried.add(pin);
                return storeIsAway
                        ? Future.failedFuture("away")
                        : Future.succeededFuture(pin.equals("482913") ? Optional.of(SOKHA) : Optional.empty());
            },
            (staff, script, take, now) -> {
                if (storeIsAway) {
                    return Future.failedFuture("away");
                }
                keptTakes.add(staff + " " + script.language().code() + " " + script.promptId() + " " + take.sid());
                return Future.succeededFuture();
            });

    @Test
    void aSpeakerRecordsHearsKeepsAndGoesOn() {
        assertThat(after(new Called()))
                .isEqualTo(new Answer(
                        new RecordingState.AskPin(0), List.of(say(Sentence.PIN)), new Then.Gather(10, true)));
        assertThat(after(new Keys("482913")).pieces()).containsExactly(say(Sentence.LANGUAGE));
        assertThat(after(new Keys("1")).then()).isEqualTo(new Then.Gather(3, true));
        assertThat(after(new Keys("007")))
                .isEqualTo(new Answer(
                        new RecordingState.Speaking(SOKHA, script(Language.KM, 7), 0),
                        List.of(say(Sentence.SCRIPT), new Piece.Digits(7), say(Sentence.SPEAK)),
                        new Then.Record(60)));
        assertThat(after(new Recorded("RE1", 4)).pieces())
                .containsExactly(say(Sentence.THIS_IS), new Piece.Play("RE1"), say(Sentence.KEEP));
        assertThat(keptTakes).isEmpty();
        assertThat(after(new Keys("1")).pieces()).containsExactly(say(Sentence.KEPT), say(Sentence.NUMBER));

        assertThat(keptTakes).containsExactly("sokha km p7 RE1");
        after(new Keys("8"));
        assertThat(state).isEqualTo(new RecordingState.Speaking(SOKHA, script(Language.KM, 8), 0));
    }

    @Test
    void aTakeThatIsMadeAgainIsNotKept() {
        judging();
        assertThat(after(new Keys("2")).then()).isEqualTo(new Then.Record(60));
        after(new Recorded("RE2", 5));
        after(new Keys("1"));

        assertThat(keptTakes).containsExactly("sokha en p3 RE2");
    }

    @Test
    void threeWrongPinsEndTheCall() {
        after(new Called());
        assertThat(after(new Keys("111111")).pieces()).containsExactly(say(Sentence.WRONG_PIN), say(Sentence.PIN));
        after(new Keys("222222"));

        assertThat(after(new Keys("333333")).then()).isEqualTo(new Then.HangUp());
        assertThat(after(new Keys("482913")).then()).as("after the end").isEqualTo(new Then.HangUp());
        assertThat(pinsTried).containsExactly("111111", "222222", "333333");
    }

    @Test
    void whatCannotBeAPinIsNotEvenLookedUp() {
        for (String keys : List.of("", "12*456", "១២៣៤៥៦", "1".repeat(200))) {
            state = RecordingLine.start();
            assertThat(after(new Keys(keys)).pieces()).containsExactly(say(Sentence.WRONG_PIN), say(Sentence.PIN));
        }
        assertThat(pinsTried).isEmpty();
    }

    @Test
    void aPinIsNeverPrinted() {
        assertThat(new Keys("482913").toString() + new RecordingStep.CheckPin("482913", 0))
                .doesNotContain("4829");
        after(new Keys("482913"));
        assertThat(state.toString()).doesNotContain("4829");
    }

    @Test
    void silenceAsksAgainTwiceThenEnds() {
        after(new Keys("482913"));
        assertThat(after(new Silence()).pieces()).containsExactly(say(Sentence.LANGUAGE));
        assertThat(after(new Silence()).pieces()).containsExactly(say(Sentence.LANGUAGE));
        assertThat(after(new Silence()))
                .isEqualTo(new Answer(new RecordingState.Ended(), List.of(say(Sentence.GOODBYE)), new Then.HangUp()));
    }

    @Test
    void aNumberThatTheSheetLacksIsAskedAgain() {
        language("1");
        assertThat(after(new Keys("013")).pieces()).containsExactly(say(Sentence.NO_SUCH_NUMBER), say(Sentence.NUMBER));
        assertThat(after(new Keys("៧")).pieces()).containsExactly(say(Sentence.NOT_UNDERSTOOD), say(Sentence.NUMBER));
        assertThat(after(new Keys("7")).then()).as("a good one still counts").isEqualTo(new Then.Record(60));
    }

    @Test
    void anEmptyTakeIsSpokenAgain() {
        language("2");
        after(new Keys("003"));
        assertThat(after(new Recorded("RE1", 0)).pieces())
                .containsExactly(
                        say(Sentence.NOTHING_HEARD), say(Sentence.SCRIPT), new Piece.Digits(3), say(Sentence.SPEAK));
        assertThat(after(new Silence()).then()).isEqualTo(new Then.Record(60));
    }

    @Test
    void aRecordingThatComesTwiceOrLateChangesNothing() {
        judging();
        Answer first = after(new Recorded("RE1", 4));
        assertThat(after(new Recorded("RE9", 4))).isEqualTo(first);
        after(new Keys("1"));
        assertThat(after(new Recorded("RE1", 4)).pieces()).containsExactly(say(Sentence.NUMBER));

        assertThat(keptTakes).containsExactly("sokha en p3 RE1");
    }

    @Test
    void aTakeThatCannotBeKeptIsNotLost() {
        judging();
        storeIsAway = true;
        assertThat(after(new Keys("1")).pieces())
                .containsExactly(
                        say(Sentence.NOT_KEPT), say(Sentence.THIS_IS), new Piece.Play("RE1"), say(Sentence.KEEP));
        storeIsAway = false;
        after(new Keys("1"));

        assertThat(keptTakes).containsExactly("sokha en p3 RE1");
    }

    @Test
    void withoutTheStoreNobodyGetsInAndTheCallEndsPolitely() {
        storeIsAway = true;
        assertThat(after(new Keys("482913")))
                .isEqualTo(new Answer(new RecordingState.Ended(), List.of(say(Sentence.LATER)), new Then.HangUp()));
    }

    private void language(String key) {
        after(new Called());
        after(new Keys("482913"));
        after(new Keys(key));
    }

    /** English, number 3, a take of 4 s called RE1. */
    private void judging() {
        language("2");
        after(new Keys("003"));
        after(new Recorded("RE1", 4));
    }

    private Answer after(RecordingInput input) {
        Future<Answer> turn = call.turn(state, input, FROM, NOW);
        assertThat(turn.succeeded()).isTrue();
        state = turn.result().state();
        return turn.result();
    }

    private static Script script(Language language, int number) {
        return new Script(language, number, "p" + number);
    }

    private static Piece say(Sentence sentence) {
        return new Piece.Say(sentence);
    }
}
