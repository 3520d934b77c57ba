package org.spean.console.broadcasts;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Counts;
import org.spean.broadcast.Ledger;
import org.spean.broadcast.Stop;
import org.spean.console.Doorbell;

/**
 * Looks at the alerts that are under way and at the red button, and rings when one of them, or how many people stand where, has changed: so that open pages
 * see what workers and receipts do. It costs next to nothing while no alert is under way. Asked on any thread.
 */
public final class AlertBell {
    private static final long LOOK_MILLIS = 1_000;

    private final Vertx vertx;
    private final Supplier<Future<List<Broadcast>>> alive;
    private final Supplier<Future<Optional<Stop>>> stopped;
    private final Ledger ledger;
    private final Doorbell bell;
    private volatile Map<BroadcastId, Seen> seen = Map.of();
    private volatile Optional<Stop> stop = Optional.empty();
    private volatile boolean looking;
    private long timer = -1;

    private record Seen(long version, Counts counts) {}

    /**
     * @param alive alerts that somebody has to look after
     * @param stopped whether everything is stopped
     */
    public AlertBell(
            Vertx vertx,
            Supplier<Future<List<Broadcast>>> alive,
            Supplier<Future<Optional<Stop>>> stopped,
            Ledger ledger,
            Doorbell bell) {
        this.vertx = vertx;
        this.alive = alive;
        this.stopped = stopped;
        this.ledger = ledger;
        this.bell = bell;
    }

    public void start() {
        timer = vertx.setPeriodic(LOOK_MILLIS, tick -> look());
    }

    public void stop() {
        vertx.cancelTimer(timer);
    }

    /** About a second old; empty for an alert that is not under way. */
    Optional<Counts> recent(BroadcastId id) {
        return Optional.ofNullable(seen.get(id)).map(Seen::counts);
    }

    private void look() {
        if (looking) {
            return;
        }
        looking = true;
        stopped.get()
                .onSuccess(now -> {
                    if (!now.equals(stop)) {
                        stop = now;
                        bell.ring(Alerts.TOPIC);
                    }
                })
                .compose(now -> alive.get())
                .compose(this::counted)
                .timeout(LOOK_MILLIS * 5, TimeUnit.MILLISECONDS)
                .onComplete(
                        now -> {
                            looking = false;
                            if (!now.equals(seen)) {
                                seen = now;
                                bell.ring(Alerts.TOPIC);
                            }
                        },
                        away -> {
                            looking = false;
                            seen = Map.of();
                        });
    }

    private Future<Map<BroadcastId, Seen>> counted(List<Broadcast> alerts) {
        Map<BroadcastId, Future<Seen>> all = alerts.stream()
                .collect(Collectors.toMap(
                        Broadcast::id,
                        alert -> ledger.counts(alert.id()).map(counts -> new Seen(alert.version(), counts))));
        return Future.all(List.copyOf(all.values())).map(done -> {
            Map<BroadcastId, Seen> now = new HashMap<>();
            all.forEach((id, counts) -> now.put(id, counts.result()));
            return Map.copyOf(now);
        });
    }
}
