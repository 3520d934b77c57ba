package org.spean.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.spean.calls.ReadingSheet.Script;
import org.spean.calls.RecordingState.AskLanguage;
import org.spean.calls.RecordingState.AskNumber;
import org.spean.calls.RecordingState.AskPin;
import org.spean.calls.RecordingState.Ended;
import org.spean.calls.RecordingState.Fetching;
import org.spean.calls.RecordingState.Judging;
import org.spean.calls.RecordingState.Speaking;
import org.spean.calls.RecordingStep.Answer;
import org.spean.calls.RecordingStep.Piece;
import org.spean.calls.RecordingStep.Sentence;
import org.spean.calls.RecordingStep.Then;
import org.spean.model.Language;

/**
 * Record by phone: PIN, language, number on the sheet, speak, hear the clip that was made of it, keep or again, next. Pure: state and input in, step out; any
 * thread. An input that does not fit the state (a webhook that comes twice or late) asks the state's question again; three useless
 * ones in a row end the call.
 */
public final class RecordingLine {
    private static final int MISSES = 3;
    private static final String PIN = "[0-9]{4,10}";
    private static final Then PIN_KEYS = new Then.Gather(10, true);
    private static final Then ONE_KEY = new Then.Gather(1, false);
    /** One more than any number has: else the last digit ends it, and the hash that follows ends the recording. */
    private static final Then NUMBER_KEYS = new Then.Gather(5, true);
    /** The longest prompt (org.spean.audio.ClipLimits.PROMPT). */
    private static final int LONGEST = 60;

    private static final Then RECORD = new Then.Record(LONGEST);
    /** What a platform may add to the length it was asked for. */
    private static final int SPARE = 5;
    /** Each takes a second of silence and what the platform needs to answer. */
    private static final int LOOKS = 8;

    private final ReadingSheet sheet;

    /**
     * What was recorded in this call.
     *
     * @param sid the recording at the platform, by its own name; never an address
     * @param at when we were told
     */
    public record Take(String sid, int seconds, Instant at) {}

    public RecordingLine(ReadingSheet sheet) {
        this.sheet = sheet;
    }

    /** Before the first input. */
    public static RecordingState start() {
        return new AskPin(0);
    }

    /** One turn. */
    public RecordingStep next(RecordingState state, RecordingInput input) {
        return state instanceof Fetching fetching ? new RecordingStep.Fetch(fetching) : heard(state, input);
    }

    private RecordingStep heard(RecordingState state, RecordingInput input) {
        return switch (input) {
            case RecordingInput.Called called -> ask(state);
            case RecordingInput.Silence silence -> missed(state, silenceWords(state));
            case RecordingInput.Keys keys -> pressed(state, keys.digits());
            case RecordingInput.Recorded recorded -> recorded(state, recorded.take());
        };
    }

    /** After {@link RecordingStep.CheckPin}: {@code staff} is empty for a wrong PIN. */
    public Answer pinChecked(int misses, Optional<String> staff) {
        return staff.isPresent()
                ? ask(new AskLanguage(staff.get(), 0))
                : missed(new AskPin(misses), Optional.of(Sentence.WRONG_PIN));
    }

    /** After {@link RecordingStep.Fetch}. */
    public Answer fetched(Fetching before, RecordingDesk.Look look) {
        Speaking again = new Speaking(before.staff(), before.script(), before.misses());
        return switch (look) {
            case RecordingDesk.Look.Clip clip -> ask(new Judging(before.staff(), before.script(), clip.name(), 0));
            case RecordingDesk.Look.Refused refused -> missed(again, Optional.of(refused.why()));
            case RecordingDesk.Look.NotYet notYet ->
                before.looks() + 1 < LOOKS ? waiting(before) : missed(again, Optional.of(Sentence.NOT_FETCHED));
        };
    }

    private static Answer waiting(Fetching before) {
        Fetching counted =
                new Fetching(before.staff(), before.script(), before.take(), before.looks() + 1, before.misses());
        return new Answer(counted, List.of(), new Then.Wait());
    }

    /** After {@link RecordingStep.Keep}: on to the next number. */
    public Answer kept(Judging judged) {
        return ask(new AskNumber(judged.staff(), judged.script().language(), 0), say(Sentence.KEPT));
    }

    /** The take is still there: 1 tries again. */
    public Answer notKept(Judging judged) {
        return missed(judged, Optional.of(Sentence.NOT_KEPT));
    }

    /** The PIN cannot be looked up. */
    public Answer later() {
        return end(Sentence.LATER);
    }

    private RecordingStep pressed(RecordingState state, String keys) {
        return switch (state) {
            case AskPin pin ->
                keys.matches(PIN)
                        ? new RecordingStep.CheckPin(keys, pin.misses())
                        : missed(pin, Optional.of(Sentence.WRONG_PIN));
            case AskLanguage language ->
                switch (keys) {
                    case "1" -> ask(new AskNumber(language.staff(), Language.KM, 0));
                    case "2" -> ask(new AskNumber(language.staff(), Language.EN, 0));
                    default -> notUnderstood(state);
                };
            case AskNumber number -> number(number, keys);
            case Speaking speaking -> missed(speaking, Optional.of(Sentence.NOTHING_HEARD));
            case Fetching fetching -> new RecordingStep.Fetch(fetching);
            case Judging judging ->
                switch (keys) {
                    case "1" -> new RecordingStep.Keep(judging);
                    case "2" -> ask(new Speaking(judging.staff(), judging.script(), 0));
                    default -> notUnderstood(state);
                };
            case Ended ended -> end(Sentence.GOODBYE);
        };
    }

    private Answer number(AskNumber asked, String keys) {
        if (!keys.matches("[0-9]{1,4}")) {
            return notUnderstood(asked);
        }
        Optional<Script> script = sheet.script(asked.language(), Integer.parseInt(keys));
        return script.isPresent()
                ? ask(new Speaking(asked.staff(), script.get(), 0))
                : missed(asked, Optional.of(Sentence.NO_SUCH_NUMBER));
    }

    private Answer recorded(RecordingState state, Take take) {
        if (!(state instanceof Speaking speaking)) {
            return ask(state);
        }
        if (take.seconds() < 1) {
            return missed(speaking, Optional.of(Sentence.NOTHING_HEARD));
        }
        return take.seconds() > LONGEST + SPARE
                ? missed(speaking, Optional.of(Sentence.TOO_LONG))
                : ask(new Fetching(speaking.staff(), speaking.script(), take, 0, speaking.misses()));
    }

    private Answer notUnderstood(RecordingState state) {
        return missed(state, Optional.of(Sentence.NOT_UNDERSTOOD));
    }

    private static Optional<Sentence> silenceWords(RecordingState state) {
        return state instanceof Speaking ? Optional.of(Sentence.NOTHING_HEARD) : Optional.empty();
    }

    private Answer missed(RecordingState state, Optional<Sentence> why) {
        RecordingState counted = switch (state) {
            case AskPin s -> new AskPin(s.misses() + 1);
            case AskLanguage s -> new AskLanguage(s.staff(), s.misses() + 1);
            case AskNumber s -> new AskNumber(s.staff(), s.language(), s.misses() + 1);
            case Speaking s -> new Speaking(s.staff(), s.script(), s.misses() + 1);
            case Fetching s -> s;
            case Judging s -> new Judging(s.staff(), s.script(), s.clip(), s.misses() + 1);
            case Ended s -> s;
        };
        return misses(counted) >= MISSES
                ? end(Sentence.GOODBYE)
                : ask(counted, why.stream().map(Piece.Say::new).toArray(Piece[]::new));
    }

    private static int misses(RecordingState state) {
        return switch (state) {
            case AskPin s -> s.misses();
            case AskLanguage s -> s.misses();
            case AskNumber s -> s.misses();
            case Speaking s -> s.misses();
            case Fetching s -> s.misses();
            case Judging s -> s.misses();
            case Ended s -> MISSES;
        };
    }

    private Answer ask(RecordingState state, Piece... before) {
        return switch (state) {
            case AskPin s -> answer(s, PIN_KEYS, before, say(Sentence.PIN));
            case AskLanguage s -> answer(s, ONE_KEY, before, say(Sentence.LANGUAGE));
            case AskNumber s -> answer(s, NUMBER_KEYS, before, say(Sentence.NUMBER));
            case Speaking s ->
                answer(
                        s,
                        RECORD,
                        before,
                        say(Sentence.SCRIPT),
                        new Piece.Digits(s.script().number()),
                        say(Sentence.SPEAK));
            case Fetching s -> answer(s, new Then.Wait(), before, say(Sentence.MOMENT));
            case Judging s ->
                answer(s, ONE_KEY, before, say(Sentence.THIS_IS), new Piece.Play(s.clip()), say(Sentence.KEEP));
            case Ended s -> end(Sentence.GOODBYE);
        };
    }

    private static Answer end(Sentence sentence) {
        return answer(new Ended(), new Then.HangUp(), new Piece[0], say(sentence));
    }

    private static Answer answer(RecordingState state, Then then, Piece[] before, Piece... pieces) {
        return new Answer(
                state, Stream.concat(Stream.of(before), Stream.of(pieces)).toList(), then);
    }

    private static Piece say(Sentence sentence) {
        return new Piece.Say(sentence);
    }
}
