package org.spean.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.spean.model.Country;

/**
 * The circumstances of one turn, so that the engine needs no clock, no random source and no number.
 *
 * @param now the time of arrival
 * @param from country of the person's number, empty when the prefix is of no country in service
 * @param newCaseId an unused case id, taken when the turn opens a case; the same on every re-run of this turn
 * @param reachable whether the person has a number that we may call: false for callers who hide theirs
 */
public record Moment(Instant now, Optional<Country> from, String newCaseId, boolean reachable) {
    /** Where the staff are; every date and hour we say is theirs. */
    public static final ZoneId PHNOM_PENH = ZoneId.of("Asia/Phnom_Penh");

    /** Of somebody whose number we have. */
    public Moment(Instant now, Optional<Country> from, String newCaseId) {
        this(now, from, newCaseId, true);
    }

    /** Today in Phnom Penh. */
    public LocalDate today() {
        return LocalDate.ofInstant(now, PHNOM_PENH);
    }
}
