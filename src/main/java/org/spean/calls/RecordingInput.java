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

    /** @param sid the recording at the platform, by its own name; never an address */
    record Recorded(String sid, int seconds) implements RecordingInput {}

    /** No key, no sound. */
    record Silence() implements RecordingInput {}
}
