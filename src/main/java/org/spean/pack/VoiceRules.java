package org.spean.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.content.PromptPath;
import org.spean.content.PromptState;
import org.spean.model.Language;
import org.spean.model.Problem;

/**
 * What live mode asks of the recordings before a call is answered with menus: every Khmer prompt on the way to help is approved
 * (khmer.md section 4.3). The text service does not wait for it.
 */
public final class VoiceRules {
    private VoiceRules() {}

    /**
     * Empty where the voice line may open. Otherwise one problem a language that no telephone platform can speak, with the ids
     * of all prompts that stop it. English is spoken by the platform where a recording is missing.
     */
    public static List<Problem> check(PromptBook book) {
        List<Problem> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            List<String> lacking = isSpokenByPlatforms(language) ? List.of() : lacking(book, language);
            if (!lacking.isEmpty()) {
                problems.add(
                        Problem.warning(
                                "prompts/" + language.code() + "/" + PromptFiles.MANIFEST,
                                0,
                                "The voice line stays closed: %d prompts on the danger path are not approved: %s."
                                        .formatted(lacking.size(), String.join(", ", lacking)),
                                "Record them (`prompts export-scripts`, `prompts import`) and let a second person approve them."));
            }
        }
        return List.copyOf(problems);
    }

    /** Whether live mode may answer calls with menus. */
    public static boolean mayOpen(PromptBook book) {
        return check(book).isEmpty();
    }

    /** Ids of danger-path prompts of a language that are not approved, in the order of the book. */
    public static List<String> lacking(PromptBook book, Language language) {
        return book.of(language).stream()
                .filter(prompt -> prompt.script().path() == PromptPath.DANGER)
                .filter(prompt -> prompt.state() != PromptState.APPROVED)
                .map((Prompt prompt) -> prompt.script().id())
                .collect(Collectors.toUnmodifiableList());
    }

    /** Neither platform's Say has a Khmer voice (khmer.md section 4.1). */
    private static boolean isSpokenByPlatforms(Language language) {
        return switch (language) {
            case KM -> false;
            case EN -> true;
        };
    }
}
