package org.spean.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.spean.model.Country;
import org.spean.model.PhnomPenh;

/**
 * The circumstances of one turn, so that the engine needs no clock, no random source and no number.
 *
 * @param now the time of arrival
 * @param from country of the person's number, empty when the prefix is of no country in service
 * @param newCaseId an unused case id, taken when the turn opens a case; the same on every re-run of this turn
 * @param reachable whether the person has a number that we may call: false for callers who hide theirs
 */
public record Moment(Instant now, Optional<Country> from, String newCaseId, boolean reachable) {
    /** Of somebody whose number we have. */
    public Moment(Instant now, Optional<Country> from, String newCaseId) {
        this(now, from, newCaseId, true);
    }

    /** Today in Phnom Penh. */
    public LocalDate today() {
        return PhnomPenh.dateAt(now);
    }
}
