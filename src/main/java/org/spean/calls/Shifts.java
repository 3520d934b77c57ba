package org.spean.calls;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.spean.model.PhnomPenh;

/**
 * The weekly plan, in the time of Phnom Penh (no summer time there). A shift that would begin on a holiday does not take place;
 * one that began the evening before goes on to its end.
 */
public record Shifts(List<Shift> week, Set<LocalDate> holidays) {
    /** Nobody, ever. */
    public static final Shifts NONE = new Shifts(List.of(), Set.of());

    public Shifts {
        week = List.copyOf(week);
        holidays = Set.copyOf(holidays);
    }

    /**
     * Who is on shift, each once: in ringing order, who speaks the language before who does not.
     *
     * @param speaks whether somebody speaks what the caller speaks
     */
    public List<String> onShift(Instant now, Predicate<String> speaks) {
        LocalDateTime local = LocalDateTime.ofInstant(now, PhnomPenh.ZONE);
        Set<String> all = new LinkedHashSet<>();
        for (Shift shift : week) {
            if (runs(shift, local)) {
                all.addAll(shift.staff());
            }
        }
        return Stream.concat(all.stream().filter(speaks), all.stream().filter(Predicate.not(speaks)))
                .toList();
    }

    private boolean runs(Shift shift, LocalDateTime now) {
        return began(shift, now, now.toLocalDate())
                || (shift.overMidnight() && began(shift, now, now.toLocalDate().minusDays(1)));
    }

    private boolean began(Shift shift, LocalDateTime now, LocalDate day) {
        if (day.getDayOfWeek() != shift.day() || holidays.contains(day)) {
            return false;
        }
        LocalDateTime end = (shift.overMidnight() ? day.plusDays(1) : day).atTime(shift.to());
        return !now.isBefore(day.atTime(shift.from())) && now.isBefore(end);
    }
}
