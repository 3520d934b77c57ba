package org.spean.cases;

import java.util.Locale;
import java.util.Optional;

/** What staff found out about a report. The words are stored. */
public enum Verdict {
    UNCLEAR,
    CONFIRMED,
    FALSE;

    /** As stored and shown, e.g. {@code unclear}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verdict> ofWord(String word) {
        for (Verdict verdict : values()) {
            if (verdict.word().equals(word)) {
                return Optional.of(verdict);
            }
        }
        return Optional.empty();
    }
}
