package org.spean.content;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether something we know may be sent (design section 1, rule 3). Demo shows {@link ToVerify} facts marked so; live sends
 * only {@link Verified} ones that are not too old.
 */
public sealed interface Fact {
    /** Somebody checked it, e.g. by calling the number. */
    record Verified(LocalDate on, String by) implements Fact {
        /**
         * Whether the check still counts: on its own day and {@code days} days after. One dated in the future counts as none.
         */
        public boolean countsOn(LocalDate today, int days) {
            return !on.isAfter(today) && !on.plusDays(days).isBefore(today);
        }
    }

    /** From a source, not checked yet. */
    record ToVerify() implements Fact {}

    /** Known but never sent. */
    record Withheld() implements Fact {}

    /**
     * Where a fact comes from.
     *
     * @param address a web address or a document
     * @param date as the source says it; free text, because many sources are undated
     * @param note for staff, may be absent
     */
    record Source(String address, String date, @Nullable String note) {}
}
