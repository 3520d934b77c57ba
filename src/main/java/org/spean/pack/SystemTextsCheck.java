package org.spean.pack;

import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.spean.content.SystemText;
import org.spean.model.Language;
import org.spean.model.Problem;

/** The engine's own sentences are all there, each with what it must say. */
final class SystemTextsCheck implements PackCheck {
    private static final Map<SystemText, String> KEYS_TOLD =
            Map.of(SystemText.VOICE_FIXED_KEYS, "90", SystemText.VOICE_DANGER_KEY, "9");

    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (SystemText which : SystemText.values()) {
            DraftText text = draft.systemTexts.get(which);
            if (text == null) {
                problems.accept(draft.placeOf("texts.yaml")
                        .error("The text `" + which.key() + "` is missing.", "Add it as README.md shows."));
            } else {
                complete(which, text, problems);
            }
        }
    }

    /** By voice danger is one key away everywhere, and every menu says so (khmer.md section 6.3, rules 1 and 2). */
    private static void keys(SystemText which, DraftText text, Language language, Consumer<Problem> problems) {
        for (char key : KEYS_TOLD.getOrDefault(which, "").toCharArray()) {
            if (text.sent(language).indexOf(key) < 0) {
                problems.accept(text.place(language)
                        .error(
                                "The text `" + which.key() + "` does not name the key " + key + ".",
                                "Say which key means danger (9) and which a person (0)."));
            }
        }
    }

    private static void complete(SystemText which, DraftText text, Consumer<Problem> problems) {
        for (Language language : text.written().keySet()) {
            TreeSet<String> lacking = new TreeSet<>(which.placeholders());
            lacking.removeAll(text.text().placeholders(language));
            for (String name : lacking) {
                problems.accept(text.place(language)
                        .error(
                                "The text `" + which.key() + "` does not say {" + name + "}.",
                                "Add it to the sentence."));
            }
            keys(which, text, language, problems);
            if (which == SystemText.FIXED_KEYS && !text.sent(language).contains("0")) {
                problems.accept(text.place(language)
                        .error(
                                "The line of fixed keys does not name 0, so no menu shows the way to a person.",
                                "Add 0 and the word for a person."));
            }
        }
    }
}
