package org.spean.app;

import io.vertx.core.Vertx;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.spean.broadcast.Budget;
import org.spean.console.Part;
import org.spean.console.overview.AuditPages;
import org.spean.console.overview.Certificate;
import org.spean.console.overview.HealthPages;
import org.spean.console.overview.HealthPorts;
import org.spean.console.overview.OverviewPages;
import org.spean.console.overview.OverviewPorts;
import org.spean.console.overview.RecentMinutes;
import org.spean.metrics.Meters;
import org.spean.model.Mode;
import org.spean.redis.RedisAuditTrail;
import org.spean.redis.RedisBroadcastStore;
import org.spean.redis.RedisCondition;
import org.spean.redis.RedisSpending;
import org.spean.redis.RedisTallyStore;
import org.spean.settings.Settings;
import org.spean.staff.AuditTrail;

/** The numbers of the day, the state of the machine, and the audit trail, as pages of the console. */
final class OverviewRoom {
    private OverviewRoom() {}

    /** Counts and looks until {@code closing}. */
    static OverviewPages numbers(
            Vertx vertx, Store store, Settings settings, Meters meters, InstantSource clock, Closing closing) {
        RedisTallyStore tallies = new RedisTallyStore(store.link());
        TallyKeeper keeper = new TallyKeeper(vertx, meters.tally(), tallies, clock);
        keeper.start();
        closing.add("counts of the overview", Closing::shortly, () -> keeper.stop());
        return new OverviewPages(new OverviewPorts(
                tallies,
                new RedisBroadcastStore(store.link(), store.crypto()),
                new RedisSpending(store.link()),
                budget(settings),
                meters,
                trail(store, meters)));
    }

    /** The pages for whoever looks after the machine. */
    static List<Part> machine(
            Vertx vertx, Store store, Settings settings, Meters meters, InstantSource clock, Closing closing) {
        RecentMinutes minutes = new RecentMinutes(meters);
        HouseGauges gauges = new HouseGauges(
                vertx,
                settings.storage().dataDir(),
                new RedisSpending(store.link()),
                budget(settings),
                meters.house(),
                minutes,
                clock);
        gauges.start();
        closing.add("gauges of the house", gauges::stop);
        RedisCondition redis = new RedisCondition(store.link());
        boolean embedded = switch (settings.redis().address()) {
            case Settings.RedisAddress.Embedded own -> true;
            case Settings.RedisAddress.External other -> false;
        };
        return List.of(
                new HealthPages(new HealthPorts(
                        minutes,
                        redis::writesToDisk,
                        embedded,
                        gauges::lastBackup,
                        certificate(vertx, settings, clock, closing))),
                new AuditPages(trail(store, meters)));
    }

    /** In a rehearsal the public address is an example: nobody is asked. */
    private static Supplier<Certificate> certificate(
            Vertx vertx, Settings settings, InstantSource clock, Closing closing) {
        URI address = URI.create(settings.http().publicUrl());
        if (settings.mode() == Mode.DEMO || !"https".equals(address.getScheme())) {
            return Certificate.None::new;
        }
        CertificateWatch watch = new CertificateWatch(vertx, address, clock, CertificateWatch.PATIENCE);
        closing.add("certificate", Closing::shortly, watch::stop);
        return watch::look;
    }

    private static AuditTrail trail(Store store, Meters meters) {
        return new CountedTrail(new RedisAuditTrail(store.link(), store.crypto()), meters);
    }

    private static Budget budget(Settings settings) {
        return new Budget(
                settings.broadcast().dailyBudgetUsd(), settings.broadcast().monthlyBudgetUsd());
    }
}
