package org.spean.pack;

import java.util.function.Consumer;
import org.spean.model.Problem;
import org.spean.text.MatchMode;

/** {@code match: exact} words count only while their question is open, so an entry from anywhere would never be used. */
final class ExactEntryCheck implements PackCheck {
    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (DraftIntent intent : draft.intents) {
            if (intent.mode() == MatchMode.EXACT && intent.entry().isPresent()) {
                problems.accept(intent.entry()
                        .get()
                        .place()
                        .error(
                                "The intent " + intent.id()
                                        + " has an `entry`, but `match: exact` words are only answers.",
                                "Use `match: exact+1`, or take the `entry` out."));
            }
        }
    }
}
