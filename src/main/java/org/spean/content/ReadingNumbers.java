package org.spean.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.spean.model.Language;

/**
 * The numbers on a reading sheet, which speakers also type on the telephone: the place in the whole book, from 1, so that a number
 * stays the same while recordings come in.
 */
public final class ReadingNumbers {
    private ReadingNumbers() {}

    /** A prompt with its number. */
    public record Numbered(int number, Prompt prompt) {}

    /** The whole sheet of a language. */
    public static List<Numbered> of(PromptBook book, Language language) {
        List<Numbered> sheet = new ArrayList<>();
        for (Prompt prompt : book.of(language)) {
            sheet.add(new Numbered(sheet.size() + 1, prompt));
        }
        return sheet;
    }

    /** The prompt of a number; nothing where the sheet does not have it. */
    public static Optional<Prompt> prompt(PromptBook book, Language language, int number) {
        List<Prompt> sheet = book.of(language);
        return number >= 1 && number <= sheet.size() ? Optional.of(sheet.get(number - 1)) : Optional.empty();
    }
}
