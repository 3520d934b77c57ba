package org.spean.pack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.spean.model.Language;
import org.spean.model.Problem;

/**
 * The leaflet may be found by those whom its reader fears: like a first reply it never says what it is about (design section 1,
 * rule 2). Each of its sentences says what it must.
 */
final class LeafletCheck implements PackCheck {
    /** Written small; parts of words. */
    private static final List<String> TELL_TALE =
            List.of("traffick", "slave", "rescue", "victim", "scam", "ជួញដូរ", "ទាសករ", "ជនរងគ្រោះ", "សង្គ្រោះ");

    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (DraftText text : draft.texts) {
            if (text.use() != TextUse.PRINTED) {
                continue;
            }
            for (Language language : text.written().keySet()) {
                String words = text.sent(language).toLowerCase(Locale.ROOT);
                Optional<String> found =
                        TELL_TALE.stream().filter(words::contains).findFirst();
                found.ifPresent(word -> problems.accept(text.place(language)
                        .error(
                                "The leaflet says `" + word + "`, which tells whoever finds it what it is about.",
                                "Say it with neutral words, as the first reply does.")));
                for (String name : text.placeholders()) {
                    if (!text.text().placeholders(language).contains(name)) {
                        problems.accept(text.place(language)
                                .error(
                                        "The text " + text.text().id() + " does not say {" + name + "}.",
                                        "Add it to the sentence."));
                    }
                }
            }
        }
    }
}
