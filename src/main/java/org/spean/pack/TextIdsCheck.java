package org.spean.pack;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.spean.model.Problem;

/**
 * A text id names one text, because a recorded prompt is found by it. Twins inside one file or among the advice are
 * {@link Names}' to tell.
 */
final class TextIdsCheck implements PackCheck {
    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        Map<String, DraftText> first = new HashMap<>();
        for (DraftText text : draft.texts) {
            String id = text.text().id();
            DraftText before = first.putIfAbsent(id, text);
            if (before != null
                    && !before.place().file().equals(text.place().file())
                    && !(before.use() == TextUse.ADVICE && text.use() == TextUse.ADVICE)) {
                problems.accept(text.place()
                        .error(
                                "A second text gets the id " + id + "; the first is in " + before.place() + ".",
                                "Rename one of them."));
            }
        }
    }
}
