package org.spean.calls;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.spean.calls.ReadingSheet.Script;
import org.spean.calls.RecordingDesk.Look;
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
    private final List<String> toldTakes = new ArrayList<>();
    private final Deque<Look> looks = new ArrayDeque<>();
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
            new Desk());

    /** The clip of RE1 is called clip-of-RE1, unless the test says what the platform has. */
    private final class Desk implements RecordingDesk {
        @Override
        public Future<Void> told(String gateway, RecordingLine.Take take) {
            toldTakes.add(take.sid());
            return Future.succeededFuture();
        }

        @Override
        public Future<Look> look(String gateway, RecordingLine.Take take) {
            return Future.succeededFuture(
                    looks.isEmpty() ? new Look.Clip("clip-of-" + take.sid()) : looks.removeFirst());
        }

        @Override
        public Future<Void> keep(String staff, Script script, String clip, Instant now) {
            if (storeIsAway) {
                return Future.failedFuture("away");
            }
            keptTakes.add(staff + " " + script.language().code() + " " + script.promptId() + " " + clip);
            return Future.succeededFuture();
        }
    }

    @Test
    void aSpeakerRecordsHearsKeepsAndGoesOn() {
        assertThat(after(new Called()))
                .isEqualTo(new Answer(
                        new RecordingState.AskPin(0), List.of(say(Sentence.PIN)), new Then.Gather(10, true)));
        assertThat(after(new Keys("482913")).pieces()).containsExactly(say(Sentence.LANGUAGE));
        assertThat(after(new Keys("1")).then()).isEqualTo(new Then.Gather(5, true));
        assertThat(after(new Keys("007")))
                .isEqualTo(new Answer(
                        new RecordingState.Speaking(SOKHA, script(Language.KM, 7), 0),
                        List.of(say(Sentence.SCRIPT), new Piece.Digits(7), say(Sentence.SPEAK)),
                        new Then.Record(60)));
        assertThat(after(recorded("RE1", 4)))
                .isEqualTo(new Answer(
                        new RecordingState.Fetching(SOKHA, script(Language.KM, 7), take("RE1", 4), 0, 0),
                        List.of(say(Sentence.MOMENT)),
                        new Then.Wait()));
        assertThat(after(new Silence()).pieces())
                .containsExactly(say(Sentence.THIS_IS), new Piece.Play("clip-of-RE1"), say(Sentence.KEEP));
        assertThat(keptTakes).isEmpty();
        assertThat(after(new Keys("1")).pieces()).containsExactly(say(Sentence.KEPT), say(Sentence.NUMBER));

        assertThat(keptTakes).containsExactly("sokha km p7 clip-of-RE1");
        after(new Keys("8"));
        assertThat(state).isEqualTo(new RecordingState.Speaking(SOKHA, script(Language.KM, 8), 0));
    }

    @Test
    void aTakeThatIsMadeAgainIsNotKept() {
        judging();
        assertThat(after(new Keys("2")).then()).isEqualTo(new Then.Record(60));
        after(recorded("RE2", 5));
        after(new Silence());
        after(new Keys("1"));

        assertThat(keptTakes).containsExactly("sokha en p3 clip-of-RE2");
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
        assertThat(after(recorded("RE1", 0)).pieces())
                .containsExactly(
                        say(Sentence.NOTHING_HEARD), say(Sentence.SCRIPT), new Piece.Digits(3), say(Sentence.SPEAK));
        assertThat(after(new Silence()).then()).isEqualTo(new Then.Record(60));
    }

    @Test
    void aRecordingThatComesTwiceOrLateChangesNothing() {
        judging();
        Answer first = after(recorded("RE1", 4));
        assertThat(after(recorded("RE9", 4))).isEqualTo(first);
        assertThat(toldTakes).as("each is deleted there").containsExactly("RE1", "RE1", "RE9");
        after(new Keys("1"));
        assertThat(after(recorded("RE1", 4)).pieces()).containsExactly(say(Sentence.NUMBER));

        assertThat(keptTakes).containsExactly("sokha en p3 clip-of-RE1");
    }

    @Test
    void aFaultOfTheTakeIsToldAndItIsSpokenAgain() {
        looks.add(new Look.Refused(Sentence.TOO_QUIET));
        judging();
        assertThat(state).isEqualTo(new RecordingState.Speaking(SOKHA, script(Language.EN, 3), 1));
        after(recorded("RE2", 4));
        assertThat(after(new Silence()).pieces()).contains(new Piece.Play("clip-of-RE2"));
        assertThat(after(new Keys("2")).then()).isEqualTo(new Then.Record(60));
        assertThat(after(recorded("RE3", 1800)).pieces()).startsWith(say(Sentence.TOO_LONG));
    }

    @Test
    void whatThePlatformDoesNotGiveIsWaitedForAWhile() {
        for (int i = 0; i < 8; i++) {
            looks.add(new Look.NotYet());
        }
        judging();
        for (int i = 0; i < 6; i++) {
            assertThat(after(new Silence())).extracting(Answer::then).isEqualTo(new Then.Wait());
        }
        assertThat(after(new Silence()).pieces()).startsWith(say(Sentence.NOT_FETCHED));
        assertThat(state).isEqualTo(new RecordingState.Speaking(SOKHA, script(Language.EN, 3), 1));
    }

    @Test
    void aTakeThatCannotBeKeptIsNotLost() {
        judging();
        storeIsAway = true;
        assertThat(after(new Keys("1")).pieces())
                .containsExactly(
                        say(Sentence.NOT_KEPT),
                        say(Sentence.THIS_IS),
                        new Piece.Play("clip-of-RE1"),
                        say(Sentence.KEEP));
        storeIsAway = false;
        after(new Keys("1"));

        assertThat(keptTakes).containsExactly("sokha en p3 clip-of-RE1");
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
        after(recorded("RE1", 4));
        after(new Silence());
    }

    private Answer after(RecordingInput input) {
        Future<Answer> turn = call.turn("main", state, input, FROM, NOW);
        assertThat(turn.succeeded()).isTrue();
        state = turn.result().state();
        return turn.result();
    }

    private static Recorded recorded(String sid, int seconds) {
        return new Recorded(take(sid, seconds));
    }

    private static RecordingLine.Take take(String sid, int seconds) {
        return new RecordingLine.Take(sid, seconds, NOW);
    }

    private static Script script(Language language, int number) {
        return new Script(language, number, "p" + number, "0123456789ab");
    }

    private static Piece say(Sentence sentence) {
        return new Piece.Say(sentence);
    }
}
