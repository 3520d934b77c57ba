package org.spean.app;

import io.vertx.core.Vertx;
import java.time.Duration;
import org.spean.calls.Desk;
import org.spean.calls.StaffList;
import org.spean.redis.RedisDesk;
import org.spean.redis.RedisShiftStore;
import org.spean.redis.RedisStaffStore;
import org.spean.settings.Settings;

/**
 * What the telephone line needs to ring people.
 *
 * @param staff phones and languages in memory
 */
record CallDesk(Desk desk, StaffList staff) {
    private static final Duration FIRST_READING = Duration.ofSeconds(5);

    /** Reads staff and shifts, and goes on reading until {@code closing}. Blocks for the first reading. */
    static CallDesk start(Vertx vertx, Store store, Settings settings, Closing closing) throws StartException {
        StaffList staff = new StaffList();
        StaffRefresh refresh = new StaffRefresh(
                vertx,
                new RedisStaffStore(store.link(), store.crypto()),
                new RedisShiftStore(store.link(), store.crypto()),
                staff);
        closing.add("staff", refresh::stop);
        Waiting.get(refresh.start(), FIRST_READING);
        boolean parallel = settings.calls().ring() == Settings.Ring.PARALLEL;
        return new CallDesk(new RedisDesk(store.link(), staff, parallel), staff);
    }
}
