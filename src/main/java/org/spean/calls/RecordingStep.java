package org.spean.calls;

import java.util.List;

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

    /** The take must be kept first; then {@link RecordingLine#kept} or {@link RecordingLine#notKept}. */
    record Keep(RecordingState.Judging judged) implements RecordingStep {}

    /** Something to hear. */
    sealed interface Piece {
        record Say(Sentence sentence) implements Piece {}

        /** Read digit by digit. */
        record Digits(int number) implements Piece {}

        /** A take of this call. */
        record Play(String sid) implements Piece {}
    }

    /** How the turn ends. */
    sealed interface Then {
        /** @param digits at most so many; with {@code hash}, {@code #} ends them before */
        record Gather(int digits, boolean hash) implements Then {}

        /** Ends with {@code #} or after this many seconds. */
        record Record(int seconds) implements Then {}

        record HangUp() implements Then {}
    }

    /** What is said to a speaker; English, because no platform says Khmer and these callers are staff. */
    enum Sentence {
        PIN("This is the recording line. Please enter your pin, then hash."),
        NOT_UNDERSTOOD("That was not one of the keys."),
        WRONG_PIN("That pin is not right."),
        LANGUAGE("For Khmer, press 1. For English, press 2."),
        NUMBER("Please enter the three digits of the number on your sheet."),
        NO_SUCH_NUMBER("The sheet has no such number."),
        SCRIPT("This is number"),
        SPEAK("Please speak after the tone, then press hash."),
        NOTHING_HEARD("Nothing was recorded."),
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

        public String words() {
            return words;
        }
    }
}
