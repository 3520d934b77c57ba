package org.spean.cases;

import java.util.Locale;
import java.util.Optional;

/** How a case ended. The words are stored. */
public enum Outcome {
    HELPED,
    REFERRED,
    NO_ANSWER,
    NOT_OURS,
    MISTAKE;

    /** As stored and shown, e.g. {@code no-answer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> ofWord(String word) {
        for (Outcome outcome : values()) {
            if (outcome.word().equals(word)) {
                return Optional.of(outcome);
            }
        }
        return Optional.empty();
    }
}
