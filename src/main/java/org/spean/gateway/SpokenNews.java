package org.spean.gateway;

import io.vertx.core.Future;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.spean.dialogue.Input;

/**
 * What a caller left after the tone. Only the platform's id of it is taken: an address that a request names is never asked for
 * anything (twilio-and-somleng.md section 7, row 34).
 */
final class SpokenNews {
    /** Longer than any recording we ask for. */
    static final int MOST_SECONDS = 3600;

    private static final String ID = "RE[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern WHOLE = Pattern.compile(ID);
    private static final Pattern LAST_SEGMENT = Pattern.compile("/(" + ID + ")(?:\\.(?:wav|mp3|json))?(?:[?#].*)?$");

    private SpokenNews() {}

    /** For {@code voice/spoken}; also reached without a recording when the caller said nothing. */
    static Future<Input> read(Form form, String query, String call, int step) {
        return Future.succeededFuture(heard(form));
    }

    private static Input heard(Form form) {
        String duration = form.only("RecordingDuration").orElse("");
        Optional<String> recording = duration.equals("0") ? Optional.empty() : recording(form);
        Optional<String> key = form.only("Digits");
        if (recording.isEmpty() && key.filter("0"::equals).isPresent()) {
            return new Input.Keys("0"); // who says nothing but 0 wants a person, as everywhere
        }
        return new Input.Spoken(
                recording, seconds(duration), key.filter("9"::equals).isPresent());
    }

    /** What must not get lost when the step that brought it failed: a message; empty where none is. */
    static Optional<Input> message(Form form) {
        return heard(form) instanceof Input.Spoken spoken && spoken.recording().isPresent()
                ? Optional.of(spoken)
                : Optional.empty();
    }

    /** The id, from its own field or from the end of the address. */
    static Optional<String> recording(Form form) {
        return form.only("RecordingSid")
                .filter(id -> WHOLE.matcher(id).matches())
                .or(() -> form.only("RecordingUrl")
                        .map(LAST_SEGMENT::matcher)
                        .filter(Matcher::find)
                        .map(m -> m.group(1)));
    }

    /** 0 to an hour; 0 for what is no number. */
    static int seconds(String digits) {
        if (!digits.matches("[0-9]{1,9}")) {
            return 0;
        }
        return Math.min(Integer.parseInt(digits), MOST_SECONDS);
    }
}
