package org.spean.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Map;

/** The disk and the money: what runs out. Thread-safe, never blocks. A share that was never measured is not a number. */
public final class HouseMeters {
    private final Share diskFree;
    private final Map<SpendPeriod, Share> spent;
    private final Share lastBackup;

    HouseMeters(MeterRegistry registry) {
        this.diskFree = new Share();
        Gauge.builder("spean.data.disk.free.ratio", diskFree, Share::get)
                .description("Free part of the disk with the data folder, 0 to 1")
                .strongReference(true)
                .register(registry);
        this.spent = Labels.each(SpendPeriod.class, period -> {
            Share ratio = new Share();
            Gauge.builder("spean.alerts.budget.used.ratio", ratio, Share::get)
                    .description("Part of the budget of alerts that is spent or reserved; 0 without a budget")
                    .tag("period", Labels.value(period))
                    .strongReference(true)
                    .register(registry);
            return ratio;
        });
        this.lastBackup = new Share();
        Gauge.builder("spean.last.backup.timestamp.seconds", lastBackup, Share::get)
                .description("When somebody last noted a backup")
                .strongReference(true)
                .register(registry);
    }

    /** {@code spean_data_disk_free_ratio}. */
    public void diskFree(double ratio) {
        diskFree.set(ratio);
    }

    /** {@code spean_alerts_budget_used_ratio}. */
    public void spent(SpendPeriod period, double ratio) {
        Labels.of(spent, period).set(ratio);
    }

    /** {@code spean_last_backup_timestamp_seconds}. */
    public void lastBackup(Instant at) {
        lastBackup.set((double) at.getEpochSecond());
    }

    double diskFree() {
        return diskFree.get();
    }

    double spent(SpendPeriod period) {
        return Labels.of(spent, period).get();
    }

    /** A number that many read and few set. */
    private static final class Share {
        private volatile double value = Double.NaN;

        double get() {
            return value;
        }

        void set(double now) {
            value = now;
        }
    }
}
