package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditTrail;

/** What happens to the alerts of a store that comes from a backup, before anybody uses it. */
public final class AfterRestore {
    private final BroadcastStore store;
    private final Changes changes;

    public AfterRestore(BroadcastStore store, AuditTrail trail) {
        this.store = store;
        this.changes = new Changes(store, trail);
    }

    /**
     * Pauses every alert that was under way or about to be, with the reason that it may have gone out since.
     *
     * @return how many
     */
    public Future<Integer> pauseAll(String by, Instant now) {
        return store.alive()
                .compose(alive -> Future.all(alive.stream()
                        .map(alert -> changes.latest(
                                new Changes.Asked(alert.id(), AuditAction.ALERT_PAUSE, by, now), Life::restored))
                        .toList()))
                .map(done -> done.<ChangeResult>list())
                .map(AfterRestore::paused);
    }

    private static int paused(List<ChangeResult> results) {
        Predicate<ChangeResult> done = ChangeResult.Done.class::isInstance;
        return (int) results.stream().filter(done).count();
    }
}
