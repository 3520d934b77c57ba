package org.spean.pack;

import java.util.function.Consumer;
import org.spean.model.Language;
import org.spean.model.Problem;
import org.spean.text.Khmer;

/** Khmer that looks right with its signs in another order is drawn wrong by old phones and never found by a search. */
final class KhmerCheck implements PackCheck {
    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (DraftText text : draft.texts) {
            String words = text.sent(Language.KM);
            String canonical = Khmer.canonical(words);
            if (!canonical.equals(words)) {
                problems.accept(text.place(Language.KM)
                        .error(
                                "The Khmer of " + text.text().id() + " is not in canonical order.",
                                "Replace it by: " + canonical));
            }
        }
    }
}
