package org.spean.pack;

import java.util.Optional;
import java.util.function.Consumer;
import org.spean.content.ProtectedWord;
import org.spean.model.Problem;

/** Words that act everywhere (contract, "Words and keys that always work") exist and lead somewhere. */
final class ProtectedWordsCheck implements PackCheck {
    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        for (ProtectedWord word : ProtectedWord.values()) {
            Optional<DraftIntent> intent = draft.intents.stream()
                    .filter(candidate -> candidate.id().equals(word.intent()))
                    .findFirst();
            if (intent.isEmpty()) {
                problems.accept(draft.placeOf("keywords.yaml")
                        .error("The intent " + word.intent() + " is missing.", "Add it: it must work at every step."));
            } else if (intent.get().entry().isEmpty()) {
                problems.accept(intent.get()
                        .place()
                        .error(
                                "The intent " + word.intent() + " has no `entry`.",
                                "Add `entry: flow.step`: it must work at every step."));
            }
        }
    }
}
