package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditTrail;

/** What happens to the alerts of a store that comes from a backup, before anybody uses it. */
public final class AfterRestore {
    private static final int PAGE = 100;

    private final BroadcastStore store;
    private final Changes changes;

    public AfterRestore(BroadcastStore store, AuditTrail trail) {
        this.store = store;
        this.changes = new Changes(store, trail);
    }

    /**
     * What was done.
     *
     * @param paused were under way or about to be
     * @param drafts nobody had approved them: they are handed in anew
     */
    public record Held(int paused, int drafts) {
        private static final Held NONE = new Held(0, 0);

        private Held plus(Held more) {
            return new Held(paused + more.paused, drafts + more.drafts);
        }
    }

    /** Nothing goes out without a person who is told that it may have gone out since the backup was made. */
    public Future<Held> holdAll(String by, Instant now) {
        return holdAfter(Optional.empty(), by, now);
    }

    private Future<Held> holdAfter(Optional<BroadcastId> last, String by, Instant now) {
        return store.page(last, PAGE)
                .compose(page -> Future.all(page.stream()
                                .filter(alert -> !alert.state().isFinal())
                                .map(alert -> hold(alert, by, now))
                                .toList())
                        .map(held -> held.<Held>list().stream().reduce(Held.NONE, Held::plus))
                        .compose(held -> page.size() < PAGE
                                ? Future.succeededFuture(held)
                                : holdAfter(Optional.of(page.getLast().id()), by, now)
                                        .map(held::plus)));
    }

    private Future<Held> hold(Broadcast alert, String by, Instant now) {
        boolean draft = alert.state() == BroadcastState.DRAFT || alert.state() == BroadcastState.SUBMITTED;
        AuditAction action = draft ? AuditAction.ALERT_EDIT : AuditAction.ALERT_PAUSE;
        return changes.latest(new Changes.Asked(alert.id(), action, by, now), Life::restored)
                .map(result ->
                        !(result instanceof ChangeResult.Done) ? Held.NONE : draft ? new Held(0, 1) : new Held(1, 0));
    }
}
