package org.spean.pack;

import java.util.List;
import java.util.function.Consumer;
import org.spean.model.Problem;

/** {@code never-fuzzy-between} names words of two different intents. */
final class NearPairsCheck implements PackCheck {
    @Override
    public void check(Draft draft, Consumer<Problem> problems) {
        NearPairsBuilder builder = new NearPairsBuilder(draft.intents);
        for (List<Scalar> words : draft.neverFuzzy) {
            if (words.size() != 2) {
                Place place = words.isEmpty()
                        ? draft.placeOf("keywords.yaml")
                        : words.getFirst().place();
                problems.accept(place.error("An entry of `never-fuzzy-between` is no pair.", "Write [word, word]."));
                continue;
            }
            for (Scalar word : words) {
                if (builder.intentsOf(word.value()).isEmpty()) {
                    problems.accept(word.place()
                            .error(
                                    "`" + word.value() + "` is a word of no intent.",
                                    "Correct it or add it to an intent."));
                }
            }
        }
    }
}
