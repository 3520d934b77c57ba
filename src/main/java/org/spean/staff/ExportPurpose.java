package org.spean.staff;

import java.util.Locale;
import java.util.Optional;

/** What rows leave the house for. */
public enum ExportPurpose {
    /** The team's own look at its work. */
    REVIEW,
    /** A report to whoever pays for the hotline. */
    REPORT,
    /** An organisation that helps these people. */
    PARTNER;

    /** In forms, and in the audit trail. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExportPurpose> ofWord(String word) {
        for (ExportPurpose purpose : values()) {
            if (purpose.word().equals(word)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }
}
