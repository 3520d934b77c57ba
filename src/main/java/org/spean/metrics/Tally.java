package org.spean.metrics;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often each {@link Happening} happened here since it was last taken. Thread-safe, never blocks, knows nobody. */
public final class Tally {
    private final Map<Happening, LongAdder> counts =
            new EnumMap<>(Labels.each(Happening.class, happening -> new LongAdder()));

    public void count(Happening happening) {
        Labels.of(counts, happening).increment();
    }

    /** What happened since this was last asked, without what did not happen; from now on it is somebody else's. */
    public Map<Happening, Long> take() {
        Map<Happening, Long> taken = new EnumMap<>(Happening.class);
        counts.forEach((happening, adder) -> {
            long count = adder.sumThenReset();
            if (count > 0) {
                taken.put(happening, count);
            }
        });
        return taken;
    }
}
