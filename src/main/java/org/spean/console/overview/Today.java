package org.spean.console.overview;

import java.util.List;
import org.spean.broadcast.Spending;
import org.spean.metrics.Happening;
import org.spean.metrics.Standing;

/**
 * Everything that the overview shows.
 *
 * @param days the latest first; the first is today
 * @param underWay alerts that somebody has to look after
 * @param toApprove alerts that wait for a second person
 * @param begun alerts that began today
 */
public record Today(
        List<Counts> days, Standing standing, long underWay, long toApprove, long begun, Spending spending) {
    public Today {
        days = List.copyOf(days);
    }

    public Counts today() {
        return days.getFirst();
    }

    /** Kinds of conversations that came to their end today, the commonest first. */
    public List<Happening> journeys() {
        return Counts.kindsOfJourney().stream()
                .filter(kind -> today().of(kind) > 0)
                .sorted((one, other) -> Long.compare(today().of(other), today().of(one)))
                .toList();
    }
}
