package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/** Writes what the rules of {@link Life} allow, each with its entry in the audit trail before it. */
final class Changes {
    /** An alert is changed by its clock, too: a person's word does not get lost because of that. */
    private static final int MOST_TRIES = 4;

    private final BroadcastStore store;
    private final AuditTrail trail;

    Changes(BroadcastStore store, AuditTrail trail) {
        this.store = store;
        this.trail = trail;
    }

    /** What is asked of one alert, by whom. */
    record Asked(BroadcastId id, AuditAction action, String by, Instant at) {}

    /** Whatever version it has by now: for what is as right for the next version as for the one somebody saw. */
    Future<ChangeResult> latest(Asked asked, Function<Broadcast, Move> rule) {
        return latest(asked, rule, 1);
    }

    private Future<ChangeResult> latest(Asked asked, Function<Broadcast, Move> rule, int attempt) {
        return once(asked, rule).compose(result -> {
            boolean again = result instanceof ChangeResult.Refused refused
                    && refused.why() == Refusal.CHANGED_MEANWHILE
                    && attempt < MOST_TRIES;
            return again ? latest(asked, rule, attempt + 1) : Future.succeededFuture(result);
        });
    }

    /** Only if nobody changes it meanwhile. */
    Future<ChangeResult> once(Asked asked, Function<Broadcast, Move> rule) {
        return store.find(asked.id())
                .compose(found -> found.isEmpty()
                        ? Future.succeededFuture(new ChangeResult.NotFound())
                        : apply(asked, found.get(), rule.apply(found.get())));
    }

    /** Writes a move from {@code seen}. */
    Future<ChangeResult> apply(Asked asked, Broadcast seen, Move move) {
        return apply(
                asked,
                move,
                Map.of(),
                next -> store.change(seen, next)
                        .map(written -> written
                                ? new ChangeResult.Done(next)
                                : ChangeResult.Refused.of(Refusal.CHANGED_MEANWHILE)));
    }

    /** The same with another way to write it. */
    Future<ChangeResult> apply(
            Asked asked, Move move, Map<String, String> details, Function<Broadcast, Future<ChangeResult>> write) {
        return switch (move) {
            case Move.Refused refused -> Future.succeededFuture(ChangeResult.Refused.of(refused.why()));
            case Move.To to ->
                trail.append(new AuditEntry(
                                asked.at(),
                                asked.by(),
                                asked.action(),
                                asked.id().value(),
                                details))
                        .compose(v -> write.apply(to.next()));
        };
    }
}
