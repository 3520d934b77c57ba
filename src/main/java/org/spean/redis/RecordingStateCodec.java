package org.spean.redis;

import java.time.Instant;
import java.util.List;
import org.spean.calls.ReadingSheet.Script;
import org.spean.calls.RecordingLine.Take;
import org.spean.calls.RecordingState;
import org.spean.calls.RecordingState.AskLanguage;
import org.spean.calls.RecordingState.AskNumber;
import org.spean.calls.RecordingState.AskPin;
import org.spean.calls.RecordingState.Ended;
import org.spean.calls.RecordingState.Fetching;
import org.spean.calls.RecordingState.Judging;
import org.spean.calls.RecordingState.Speaking;
import org.spean.model.Language;

/** Where a call to the recording line is, as words with a space between: the kind, then its fields in their order. */
final class RecordingStateCodec {
    private RecordingStateCodec() {}

    static String write(RecordingState state) {
        return switch (state) {
            case AskPin s -> words("pin", s.misses());
            case AskLanguage s -> words("language", s.misses(), s.staff());
            case AskNumber s ->
                words("number", s.misses(), s.staff(), s.language().code());
            case Speaking s -> words("speaking", s.misses(), s.staff(), script(s.script()));
            case Fetching s ->
                words(
                        "fetching",
                        s.misses(),
                        s.staff(),
                        script(s.script()),
                        s.take().sid(),
                        s.take().seconds(),
                        s.take().at().toEpochMilli(),
                        s.looks());
            case Judging s -> words("judging", s.misses(), s.staff(), script(s.script()), s.clip());
            case Ended s -> "ended";
        };
    }

    /** @throws UnreadableValueException made by another version */
    static RecordingState read(String text) {
        List<String> f = List.of(text.split(" ", -1));
        try {
            return switch (f.getFirst()) {
                case "pin" -> new AskPin(number(f, 1));
                case "language" -> new AskLanguage(f.get(2), number(f, 1));
                case "number" -> new AskNumber(f.get(2), language(f.get(3)), number(f, 1));
                case "speaking" -> new Speaking(f.get(2), script(f), number(f, 1));
                case "fetching" -> new Fetching(f.get(2), script(f), take(f), number(f, 10), number(f, 1));
                case "judging" -> new Judging(f.get(2), script(f), f.get(7), number(f, 1));
                case "ended" -> new Ended();
                default -> throw new UnreadableValueException("a call to the recording line has another form");
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException other) {
            throw new UnreadableValueException("a call to the recording line has another form");
        }
    }

    private static String words(Object... fields) {
        return String.join(" ", List.of(fields).stream().map(Object::toString).toList());
    }

    private static String script(Script script) {
        return words(script.language().code(), script.number(), script.promptId(), script.version());
    }

    private static Script script(List<String> f) {
        return new Script(language(f.get(3)), number(f, 4), f.get(5), f.get(6));
    }

    private static Take take(List<String> f) {
        return new Take(f.get(7), number(f, 8), Instant.ofEpochMilli(Long.parseLong(f.get(9))));
    }

    private static Language language(String code) {
        return Language.ofCode(code).orElseThrow(() -> new IllegalArgumentException("a language"));
    }

    private static int number(List<String> f, int at) {
        return Integer.parseInt(f.get(at));
    }
}
