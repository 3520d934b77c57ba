package org.spean.calls;

/** What can happen in a call to the recording line. */
public sealed interface RecordingInput {
    /** The call was answered. */
    record Called() implements RecordingInput {}

    /** Keys before the {@code #}; perhaps a PIN, so it prints only how many. */
    record Keys(String digits) implements RecordingInput {
        @Override
        public String toString() {
            return "Keys[" + digits.length() + "]";
        }
    }

    /** Something lies on the platform now. */
    record Recorded(RecordingLine.Take take) implements RecordingInput {}

    /** No key, no sound; also what follows a wait. */
    record Silence() implements RecordingInput {}
}
