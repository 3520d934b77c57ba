package org.spean.broadcast;

import java.util.EnumMap;
import java.util.Map;

/** How many people of a broadcast stand where. */
public record Counts(Map<Outcome, Long> by) {
    public static final Counts NONE = new Counts(Map.of());

    public Counts {
        by = Map.copyOf(by);
    }

    public long of(Outcome outcome) {
        return by.getOrDefault(outcome, 0L);
    }

    /** Everybody: the sum of all outcomes, by definition. */
    public long planned() {
        return by.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Whether nothing waits, nothing is in hand and nothing is unknown. Receipts may still come. */
    public boolean isSettled() {
        return of(Outcome.PENDING) == 0 && of(Outcome.CLAIMED) == 0 && of(Outcome.UNKNOWN) == 0;
    }

    /** Whether no receipt is waited for either. */
    public boolean isOver() {
        return isSettled() && of(Outcome.ACCEPTED) == 0 && of(Outcome.SENT) == 0;
    }

    public Counts plus(Counts other) {
        Map<Outcome, Long> sum = new EnumMap<>(Outcome.class);
        for (Outcome outcome : Outcome.values()) {
            sum.put(outcome, of(outcome) + other.of(outcome));
        }
        return new Counts(sum);
    }
}
