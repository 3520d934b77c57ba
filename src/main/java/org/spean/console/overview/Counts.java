package org.spean.console.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.spean.metrics.Happening;

/**
 * What happened on one day in Phnom Penh.
 *
 * @param hours by hour, 0 to 23; hours without anything are left out
 */
public record Counts(LocalDate day, Map<Integer, Map<Happening, Long>> hours) {
    private static final int HOURS = 24;

    public Counts {
        hours = Map.copyOf(hours);
    }

    public long of(Happening happening) {
        long sum = 0;
        for (int hour = 0; hour < HOURS; hour++) {
            sum += at(hour, happening);
        }
        return sum;
    }

    public long at(int hour, Happening happening) {
        return hours.getOrDefault(hour, Map.of()).getOrDefault(happening, 0L);
    }

    /** Ends of conversations, of all kinds together. */
    public long journeys() {
        return kindsOfJourney().stream().mapToLong(this::of).sum();
    }

    /** 24 numbers. */
    List<Long> hourly(Happening happening) {
        List<Long> all = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            all.add(at(hour, happening));
        }
        return all;
    }

    static List<Happening> kindsOfJourney() {
        return Arrays.stream(Happening.values()).filter(Happening::isJourney).toList();
    }
}
