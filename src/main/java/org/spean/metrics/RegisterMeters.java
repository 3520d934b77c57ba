package org.spean.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Whether the list of agencies is in order. Thread-safe, never blocks. The gauges are the same on every instance. */
public final class RegisterMeters {
    private final Map<FetchOutcome, Counter> fetches;
    private final AtomicLong stale;
    private final AtomicLong aside;
    private final AtomicLong waiting;

    RegisterMeters(MeterRegistry registry) {
        fetches = Labels.each(
                FetchOutcome.class,
                outcome -> Counter.builder("spean.registers.fetches")
                        .description("Looks at the published list of agencies")
                        .tag("outcome", Labels.value(outcome))
                        .register(registry));
        stale = gauge(registry, "spean.registers.stale", "1 while the live list is older than it may be");
        aside = gauge(registry, "spean.registers.aside", "1 while the published list has errors or lacks too much");
        waiting = gauge(registry, "spean.registers.waiting", "1 while a fetched list waits for a person");
    }

    /** {@code spean_registers_fetches_total}. */
    public void fetched(FetchOutcome outcome) {
        Labels.of(fetches, outcome).increment();
    }

    /** {@code spean_registers_stale}. */
    public void stale(boolean now) {
        stale.set(now ? 1 : 0);
    }

    /** {@code spean_registers_aside} and {@code spean_registers_waiting}. */
    public void standing(boolean keptAside, boolean waits) {
        aside.set(keptAside ? 1 : 0);
        waiting.set(waits ? 1 : 0);
    }

    private static AtomicLong gauge(MeterRegistry registry, String name, String description) {
        AtomicLong value = new AtomicLong();
        Gauge.builder(name, value, AtomicLong::doubleValue)
                .description(description)
                .strongReference(true)
                .register(registry);
        return value;
    }
}
