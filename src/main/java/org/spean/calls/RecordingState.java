package org.spean.calls;

import org.spean.model.Language;

/** Where a call to the staff's recording line is. No member holds a PIN. {@code misses}: useless inputs in a row. */
public sealed interface RecordingState {
    /** A call that begins here has no miss. */
    record AskPin(int misses) implements RecordingState {}

    record AskLanguage(String staff, int misses) implements RecordingState {}

    record AskNumber(String staff, Language language, int misses) implements RecordingState {}

    /** The number was said, the line records. */
    record Speaking(String staff, ReadingSheet.Script script, int misses) implements RecordingState {}

    /**
     * The take is on its way to us.
     *
     * @param looks how often it was not there yet
     */
    record Fetching(String staff, ReadingSheet.Script script, RecordingLine.Take take, int looks, int misses)
            implements RecordingState {}

    /**
     * The clip was played; to be kept or made again.
     *
     * @param clip its name, as in {@code /prompts/NAME.wav}
     */
    record Judging(String staff, ReadingSheet.Script script, String clip, int misses) implements RecordingState {}

    record Ended() implements RecordingState {}
}
