package org.spean.app;

import io.vertx.core.Future;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.content.AgencyRegister;
import org.spean.metrics.RegisterMeters;
import org.spean.model.PhnomPenh;
import org.spean.registers.FetchStore;
import org.spean.registers.RegisterStore;

/**
 * Whether the live list of agencies is older than it may be, and whether a fetched one waits: as gauges, and the age as one line in
 * the log a day. One call at a time.
 */
final class ListAlarm {
    private static final Logger LOG = LoggerFactory.getLogger(ListAlarm.class);

    private final RegisterStore registers;
    private final Optional<FetchStore> fetched;
    private final int maxAgeDays;
    private final RegisterMeters meters;
    private final InstantSource clock;
    private Optional<Known> known = Optional.empty();
    private Optional<LocalDate> warned = Optional.empty();

    /** Of the live list; read again only when it is another one. */
    private record Known(String version, LocalDate date) {}

    ListAlarm(
            RegisterStore registers,
            Optional<FetchStore> fetched,
            int maxAgeDays,
            RegisterMeters meters,
            InstantSource clock) {
        this.registers = registers;
        this.fetched = fetched;
        this.maxAgeDays = maxAgeDays;
        this.meters = meters;
        this.clock = clock;
    }

    Future<Void> look() {
        return registers
                .version()
                .compose(version -> version.equals(known.map(Known::version))
                        ? Future.succeededFuture(known)
                        : registers.live().map(live -> live.map(ListAlarm::known)))
                .onSuccess(now -> {
                    known = now;
                    age();
                })
                .compose(now -> fetched.map(FetchStore::standing)
                        .orElse(Future.succeededFuture(new FetchStore.Standing(false, Optional.empty()))))
                .onSuccess(this::standing)
                .mapEmpty();
    }

    private void age() {
        LocalDate today = PhnomPenh.dateAt(clock.instant());
        long days = known.map(now -> ChronoUnit.DAYS.between(now.date(), today)).orElse(0L);
        boolean stale = days > maxAgeDays;
        meters.stale(stale);
        if (stale && !warned.equals(Optional.of(today))) {
            warned = Optional.of(today);
            LOG.warn("the live list of agencies is {} days old, more than {}: bring in a newer one", days, maxAgeDays);
        }
    }

    private void standing(FetchStore.Standing now) {
        boolean waits = now.waiting().isPresent() && !now.waiting().equals(known.map(Known::version));
        meters.standing(now.aside(), waits);
    }

    private static Known known(AgencyRegister live) {
        return new Known(live.version(), live.date());
    }
}
