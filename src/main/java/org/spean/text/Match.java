package org.spean.text;

import java.util.List;

/** What a text means among the keywords. */
public sealed interface Match {
    /** One of the words themselves: act. */
    record Exact(String intent) implements Match {}

    /** A guess that two pieces of evidence agree on, never STOP, DELETE or SOS: act. */
    record Likely(String intent) implements Match {}

    /**
     * Ask which one is meant.
     *
     * @param intents 1 to 3 candidates, the best first, but SOS before all (its answer is sent before the question)
     */
    record Ask(List<String> intents) implements Match {
        public Ask {
            intents = List.copyOf(intents);
        }
    }

    /** No keyword. A longer text may still {@link KeywordMatcher#mentions mention} one. */
    record None() implements Match {}
}
