package org.spean.pack;

import java.util.function.Consumer;
import org.spean.model.Problem;

/** U+200B costs a letter of an SMS and shows nothing; it is left out when a text is read. */
final class InvisibleSpaceCheck implements PackCheck {
    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (DraftText text : draft.texts) {
            text.written().forEach((language, scalar) -> {
                if (scalar.value().contains(DraftText.ZERO_WIDTH_SPACE)) {
                    problems.accept(scalar.place()
                            .warning(
                                    "The text %s has invisible spaces (U+200B) in `%s`; they are not sent."
                                            .formatted(text.text().id(), language.code()),
                                    "Delete them, or leave them: nobody sees a difference."));
                }
            });
        }
    }
}
