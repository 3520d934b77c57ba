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

    /** Decides for one fact. A verification that no longer {@linkplain Fact.Verified#countsOn counts} is as good as none. */
    public static Showing of(Fact fact, Mode mode, LocalDate today, int verifyEveryDays) {
        return switch (fact) {
            case Fact.Verified verified -> verified.countsOn(today, verifyEveryDays) ? PLAIN : unverified(mode);
            case Fact.ToVerify unchecked -> unverified(mode);
            case Fact.Withheld withheld -> NEVER;
        };
    }

    private static Showing unverified(Mode mode) {
        return switch (mode) {
            case DEMO -> MARKED;
            case LIVE -> NEVER;
        };
    }
}
