package org.spean.dialogue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
 * @param cutOffs where earlier conversations of theirs ended in the middle, latest first; none older than {@link CutOff#LIFE}
 * @param facts what is known at this moment beside the content
 */
public record Moment(
        Instant now,
        Optional<Country> from,
        String newCaseId,
        boolean reachable,
        List<CutOff> cutOffs,
        LiveFacts facts) {
    public Moment {
        cutOffs = List.copyOf(cutOffs);
    }

    /** Of somebody whose number we have. */
    public Moment(Instant now, Optional<Country> from, String newCaseId) {
        this(now, from, newCaseId, true);
    }

    /** Of somebody who left no conversation in the middle. */
    public Moment(Instant now, Optional<Country> from, String newCaseId, boolean reachable) {
        this(now, from, newCaseId, reachable, List.of(), LiveFacts.NONE);
    }

    /** The same, with what is known now. */
    public Moment knowing(LiveFacts known) {
        return new Moment(now, from, newCaseId, reachable, cutOffs, known);
    }

    /** The same, for somebody who may have. Nothing is remembered of who hides their number, and nothing for long. */
    public Moment after(List<CutOff> left) {
        List<CutOff> lasting =
                left.stream().filter(place -> reachable && place.lasts(now)).toList();
        return lasting.isEmpty() ? this : new Moment(now, from, newCaseId, reachable, lasting, facts);
    }

    /** Today in Phnom Penh. */
    public LocalDate today() {
        return PhnomPenh.dateAt(now);
    }
}
