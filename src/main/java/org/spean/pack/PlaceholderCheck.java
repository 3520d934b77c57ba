package org.spean.pack;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.spean.model.Language;
import org.spean.model.Problem;

/** Placeholders: the same in every language, only those that are filled here, no stray brace. */
final class PlaceholderCheck implements PackCheck {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[a-z][a-z0-9_]*}");

    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        draft.texts.forEach(text -> check(text, problems));
    }

    private static void check(DraftText text, Consumer<Problem> problems) {
        String id = text.text().id();
        for (Language language : text.written().keySet()) {
            String rest = PLACEHOLDER.matcher(text.sent(language)).replaceAll("");
            if (rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
                problems.accept(text.place(language)
                        .error(
                                "The text " + id + " has a brace that begins or ends no placeholder.",
                                "Write {name} with a-z, 0-9 and _ only, or use round brackets."));
            }
            for (String name : new TreeSet<>(text.text().placeholders(language))) {
                if (!isAdvice(text) && !text.placeholders().contains(name)) {
                    problems.accept(text.place(language)
                            .error(
                                    "Nothing fills {" + name + "} in the text " + id + ".",
                                    allowed(text.placeholders())));
                }
            }
            lacks(text, language, problems);
        }
    }

    private static boolean isAdvice(DraftText text) {
        return switch (text.use()) {
            case ADVICE, SPOKEN_ADVICE -> true;
            case MENU, BILINGUAL, SPOKEN, PRINTED, OTHER -> false;
        };
    }

    /** Each language must have what any other one has. */
    private static void lacks(DraftText text, Language language, Consumer<Problem> problems) {
        Set<String> wanted = new TreeSet<>();
        text.written().keySet().forEach(other -> wanted.addAll(text.text().placeholders(other)));
        wanted.removeAll(text.text().placeholders(language));
        for (String name : wanted) {
            problems.accept(text.place(language)
                    .error(
                            "The text %s has {%s} in another language but not in `%s`."
                                    .formatted(text.text().id(), name, language.code()),
                            "Add it here or take it out there."));
        }
    }

    private static String allowed(Set<String> placeholders) {
        return placeholders.isEmpty()
                ? "Write it out; this text has no placeholders."
                : "Use one of: {" + String.join("}, {", new TreeSet<>(placeholders)) + "}.";
    }
}
