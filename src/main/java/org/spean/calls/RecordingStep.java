package org.spean.calls;

import java.util.List;
import java.util.Locale;

/** What the recording line does next. */
public sealed interface RecordingStep {
    /** Speaks, then waits or ends. */
    record Answer(RecordingState state, List<Piece> pieces, Then then) implements RecordingStep {
        public Answer {
            pieces = List.copyOf(pieces);
        }
    }

    /** The PIN must be looked up first; then {@link RecordingLine#pinChecked}. Never prints the PIN. */
    record CheckPin(String pin, int misses) implements RecordingStep {
        @Override
        public String toString() {
            return "CheckPin[***]";
        }
    }

    /** The take must be fetched first; then {@link RecordingLine#fetched}. */
    record Fetch(RecordingState.Fetching fetching) implements RecordingStep {}

    /** The clip must be kept first; then {@link RecordingLine#kept} or {@link RecordingLine#notKept}. */
    record Keep(RecordingState.Judging judged) implements RecordingStep {}

    /** Something to hear. */
    sealed interface Piece {
        record Say(Sentence sentence) implements Piece {}

        /** Read digit by digit. */
        record Digits(int number) implements Piece {}

        /** A clip of this call, by its name as in {@code /prompts/NAME.wav}. */
        record Play(String clip) implements Piece {}
    }

    /** How the turn ends. */
    sealed interface Then {
        /** @param digits at most so many; with {@code hash}, {@code #} ends them before */
        record Gather(int digits, boolean hash) implements Then {}

        /** Ends with {@code #} or after this many seconds. */
        record Record(int seconds) implements Then {}

        /** A short silence; whatever comes next means: look again. */
        record Wait() implements Then {}

        record HangUp() implements Then {}
    }

    /**
     * What is said to a speaker. The pack has the same sentences as {@code record-…} texts, so that they can be recorded; a platform
     * says the English ones where a recording lacks.
     */
    enum Sentence {
        PIN("This is the recording line. Please enter your pin, then hash."),
        NOT_UNDERSTOOD("That was not one of the keys."),
        WRONG_PIN("That pin is not right."),
        LANGUAGE("For Khmer, press 1. For English, press 2."),
        NUMBER("Please enter the number on your sheet, then hash."),
        NO_SUCH_NUMBER("The sheet has no such number."),
        SCRIPT("This is number"),
        SPEAK("Please speak after the tone, then press hash."),
        NOTHING_HEARD("Nothing was recorded."),
        MOMENT("One moment, please."),
        TOO_QUIET("It is almost silent. Please come closer and speak up."),
        TOO_LOUD("It was too loud and is broken. Please hold the phone further away."),
        TOO_LONG("It is too long. One minute is the most."),
        UNEVEN("A knock or a breath is far louder than the voice."),
        NOT_FETCHED("The recording did not reach us."),
        THIS_IS("This is what was recorded."),
        KEEP("To keep it, press 1. To record it again, press 2."),
        KEPT("It is kept. A second person will listen to it."),
        NOT_KEPT("It could not be kept just now. Please try again."),
        LATER("The recording line does not work just now. Please call again later."),
        GOODBYE("Goodbye.");

        private final String words;

        Sentence(String words) {
            this.words = words;
        }

        /** English. */
        public String words() {
            return words;
        }

        /** Under which the pack has it, e.g. {@code record-no-such-number}. */
        public String key() {
            return "record-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
