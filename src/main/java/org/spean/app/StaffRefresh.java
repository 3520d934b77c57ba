package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.calls.ShiftStore;
import org.spean.calls.StaffList;
import org.spean.staff.StaffStore;

/** Reads staff and shifts into memory at the start and every ten seconds; when that fails, what was read before stays. */
final class StaffRefresh {
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(StaffRefresh.class);

    private final Refresh refresh;
    private final StaffStore accounts;
    private final ShiftStore shifts;
    private final StaffList list;

    StaffRefresh(Vertx vertx, StaffStore accounts, ShiftStore shifts, StaffList list) {
        this.refresh = new Refresh(vertx, EVERY, this::read);
        this.accounts = accounts;
        this.shifts = shifts;
        this.list = list;
    }

    /** See {@link Refresh#start}. */
    Future<Void> start() {
        return refresh.start();
    }

    void stop() {
        refresh.stop();
    }

    private Future<?> read() {
        return accounts.all()
                .compose(all -> shifts.plan().onSuccess(plan -> list.renew(all, plan)))
                .onFailure(failure -> LOG.warn(
                        "staff and shifts were not read, the last ones stay: {}",
                        failure.getClass().getSimpleName()));
    }
}
