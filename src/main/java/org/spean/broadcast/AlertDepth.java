package org.spean.broadcast;

import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.spean.model.Channel;
import org.spean.outbox.Outbox.Depth;

/**
 * How many texts of alerts wait, since when the alert of the first is being sent, and how many were perhaps sent. Those of a paused or
 * cancelled alert do not wait, but their unknown ones are unknown. Calls are not counted: they wait for their hour as they should.
 */
public final class AlertDepth {
    private static final Set<BroadcastState> BEGAN =
            Set.of(BroadcastState.SENDING, BroadcastState.PAUSED, BroadcastState.CANCELLED);

    private final Supplier<Future<List<Broadcast>>> alive;
    private final Ledger ledger;

    /** @param alive alerts to look after */
    public AlertDepth(Supplier<Future<List<Broadcast>>> alive, Ledger ledger) {
        this.alive = alive;
        this.ledger = ledger;
    }

    /** One alert after the other, each by its counters. Any thread. */
    public Future<Depth> read(Instant now) {
        return alive.get().compose(all -> {
            Future<Depth> sum = Future.succeededFuture(Depth.NONE);
            for (Broadcast alert : all) {
                if (alert.draft().channel() == Channel.SMS && BEGAN.contains(alert.state())) {
                    sum = sum.compose(
                            before -> ledger.counts(alert.id()).map(counts -> before.plus(of(alert, counts, now))));
                }
            }
            return sum;
        });
    }

    private static Depth of(Broadcast alert, Counts counts, Instant now) {
        long waiting = alert.state() == BroadcastState.SENDING ? counts.of(Outcome.PENDING) : 0;
        Duration age = waiting == 0
                ? Duration.ZERO
                : alert.startedAt()
                        .map(start -> Duration.between(start, now))
                        .filter(since -> !since.isNegative())
                        .orElse(Duration.ZERO);
        return new Depth(waiting, age, counts.of(Outcome.UNKNOWN));
    }
}
