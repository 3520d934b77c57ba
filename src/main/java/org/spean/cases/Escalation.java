package org.spean.cases;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/**
 * Somebody in danger whom nobody answers: after five minutes the first on shift is told by their phone, after five more the next, and so on
 * in turn; while nobody is on shift, the supervisors are: danger at night does not wait for the morning. Each step once, whichever
 * instance looks first. Whoever starts it lets it look at each partition again and again, after the
 * {@link Inbox} did.
 */
public final class Escalation {
    /** Between two steps. */
    public static final Duration STEP = Duration.ofMinutes(5);

    /** Then it is for people to notice by other means: two hours. */
    private static final int MOST_STEPS = 24;

    /** Longer than one message takes; an instance that vanished meanwhile leaves the step to the others. */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final CaseStore store;
    private final Trail trail;
    private final Inbox inbox;
    private final Pager pager;
    private final InstantSource clock;

    public Escalation(CaseStore store, AuditTrail trail, Inbox inbox, Pager pager, InstantSource clock) {
        this.store = store;
        this.trail = new Trail(trail, clock);
        this.inbox = inbox;
        this.pager = pager;
        this.clock = clock;
    }

    /** Takes what steps are due in a partition. */
    public Future<Void> look(int partition) {
        Instant now = clock.instant();
        Future<Void> all = Future.succeededFuture();
        for (CaseSummary one : inbox.of(partition)) {
            int step = step(one, now);
            if (step > one.escalated()) {
                all = all.compose(v -> take(one, step, now));
            }
        }
        return all;
    }

    private static int step(CaseSummary one, Instant now) {
        if (!one.danger() || one.holder(now).isPresent() || one.waiting().isEmpty()) {
            return 0;
        }
        Duration waiting = Duration.between(one.waiting().get(), now);
        return (int) Math.min(MOST_STEPS, waiting.dividedBy(STEP));
    }

    private Future<Void> take(CaseSummary one, int step, Instant now) {
        List<String> all = pager.toldNow(now, one.language());
        if (all.isEmpty()) {
            return Future.succeededFuture();
        }
        String whom = all.get((step - 1) % all.size());
        Duration waiting = Duration.between(one.waiting().orElse(now), now);
        return store.escalate(one.id(), step, LEASE, now)
                .compose(mine -> mine ? tell(one.id(), step, whom, waiting) : Future.succeededFuture());
    }

    private Future<Void> tell(CaseId id, int step, String whom, Duration waiting) {
        return trail.tell(
                        AuditEntry.SYSTEM,
                        AuditAction.CASE_ESCALATE,
                        id,
                        Map.of("step", Integer.toString(step), "to", whom))
                .compose(told -> pager.tell(whom, waiting))
                .compose(done -> done ? store.escalated(id, step) : Future.succeededFuture());
    }
}
