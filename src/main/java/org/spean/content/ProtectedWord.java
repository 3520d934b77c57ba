package org.spean.content;

import java.util.Optional;

/**
 * Intents that act at every step and that no menu may shadow (contract, "Words and keys that always work"). The order is the
 * order in which they win.
 */
public enum ProtectedWord {
    SOS("SOS"),
    STOP("STOP"),
    START("START"),
    HELP("HELP"),
    MENU("MENU"),
    /** {@code 0}, and the words for a person. */
    PERSON("TALK"),
    /** Erase my data. */
    DELETE("DELETE"),
    LANGUAGE("LANGUAGE");

    private final String intent;

    ProtectedWord(String intent) {
        this.intent = intent;
    }

    /** The keyword intent in {@code keywords.yaml}. */
    public String intent() {
        return intent;
    }

    public static Optional<ProtectedWord> ofIntent(String intent) {
        for (ProtectedWord word : values()) {
            if (word.intent.equals(intent)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }
}
