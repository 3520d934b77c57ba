package org.spean.redis;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.spean.content.PhoneRecording;
import org.spean.content.PromptRecording;
import org.spean.content.PromptState;
import org.spean.model.Language;

/** A recording made by telephone as lines of text, before it is sealed; its hash stands beside it. */
final class TakeCodec {
    private static final int LINES = 5;

    private TakeCodec() {}

    static String field(PhoneRecording made) {
        return made.language().code() + " " + made.promptId();
    }

    static String write(PromptRecording recording) {
        return String.join(
                "\n",
                recording.version(),
                recording.state().word(),
                recording.voice(),
                recording.date().toString(),
                recording.approvedBy().orElse("").replaceAll("\\p{Cntrl}", " "));
    }

    /** @throws UnreadableValueException made by a newer version */
    static PhoneRecording read(String field, String hash, String text) {
        List<String> lines = List.of(text.split("\n", -1));
        int space = field.indexOf(' ');
        Optional<Language> language = Language.ofCode(field.substring(0, Math.max(0, space)));
        if (lines.size() != LINES || language.isEmpty()) {
            throw new UnreadableValueException("a recording made by telephone has another form");
        }
        return new PhoneRecording(
                language.get(),
                field.substring(space + 1),
                new PromptRecording(
                        lines.get(0),
                        PromptState.ofWord(lines.get(1)).orElse(PromptState.MISSING),
                        lines.get(2),
                        LocalDate.parse(lines.get(3)),
                        hash,
                        Optional.of(lines.get(4)).filter(by -> !by.isEmpty())));
    }
}
