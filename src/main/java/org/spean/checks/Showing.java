package org.spean.checks;

import java.time.LocalDate;
import org.spean.content.Fact;
import org.spean.model.Mode;

/** How a fact may be shown to a person today (design section 1, rule 3). */
public enum Showing {
    /** As it stands. */
    PLAIN,
    /** With the mark for what nobody verified; only ever in demo. */
    MARKED,
    /** Not at all. */
    NEVER;

    /**
     * Decides for one fact. A verification counts on its own day and {@code verifyEveryDays} days after; an older one is as
     * good as none, one dated in the future too.
     */
    public static Showing of(Fact fact, Mode mode, LocalDate today, int verifyEveryDays) {
        return switch (fact) {
            case Fact.Verified verified -> isFresh(verified.on(), today, verifyEveryDays) ? PLAIN : unverified(mode);
            case Fact.ToVerify unchecked -> unverified(mode);
            case Fact.Withheld withheld -> NEVER;
        };
    }

    private static boolean isFresh(LocalDate on, LocalDate today, int days) {
        return !on.isAfter(today) && !on.plusDays(days).isBefore(today);
    }

    private static Showing unverified(Mode mode) {
        return switch (mode) {
            case DEMO -> MARKED;
            case LIVE -> NEVER;
        };
    }
}
