package org.spean.broadcast;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.spean.content.PromptBook;
import org.spean.content.SystemText;
import org.spean.model.Language;
import org.spean.model.Mode;

/**
 * What calls of alerts need besides the sound of the alert: the recorded sentences before and after it, and a line that is open. In live
 * mode a person's voice that a second person approved speaks each of them, in every language (decision 0033); a rehearsal needs none.
 * Any thread.
 */
public final class AlertPrompts {
    /** From the first words to the last; key 0 and danger go where they go in every call, see {@code lineIsOpen}. */
    private static final Set<SystemText> SAID = EnumSet.of(
            SystemText.VOICE_ALERT_CALL,
            SystemText.VOICE_ALERT_WHY,
            SystemText.VOICE_ALERT_KEYS,
            SystemText.VOICE_ALERT_STOP,
            SystemText.VOICE_ALERT_STOPPED);

    private final Supplier<PromptBook> books;
    private final BooleanSupplier lineIsOpen;
    private final Mode mode;

    /** @param lineIsOpen whether calls are led through menus now; while it is closed, calls of alerts hear no alert */
    public AlertPrompts(Supplier<PromptBook> books, BooleanSupplier lineIsOpen, Mode mode) {
        this.books = books;
        this.lineIsOpen = lineIsOpen;
        this.mode = mode;
    }

    /** Everything that keeps calls in these languages from being made; empty: they may be. */
    List<DraftProblem> problems(Set<Language> languages) {
        List<DraftProblem> problems = new ArrayList<>();
        if (mode == Mode.DEMO) {
            return problems;
        }
        for (Language language : languages) {
            List<String> lacking = lacking(language);
            if (!lacking.isEmpty()) {
                problems.add(new DraftProblem(
                        DraftFault.PROMPTS_LACKING,
                        "prompts." + language.code(),
                        "Of what calls say around the alert these are not recorded and approved: "
                                + String.join(", ", lacking) + ".",
                        "Record them (`prompts export-scripts`, or by telephone) and let a second person approve them.",
                        List.of(String.join(", ", lacking))));
            }
        }
        if (!lineIsOpen.getAsBoolean()) {
            problems.add(new DraftProblem(
                    DraftFault.LINE_CLOSED,
                    "channel",
                    "The voice line is closed: prompts on the way to help are not approved, and calls would hear no alert.",
                    "See `prompts status` for what lacks, or send it as a text.",
                    List.of()));
        }
        return problems;
    }

    private List<String> lacking(Language language) {
        PromptBook book = books.get();
        return SAID.stream()
                .map(text -> "text." + text.key())
                .filter(id -> book.hash(language, id, mode).isEmpty())
                .toList();
    }
}
