package org.spean.broadcast;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.broadcast.AlertRows.Due;
import org.spean.broadcast.AlertRows.Unclear;
import org.spean.model.ContactId;
import org.spean.outbox.SentList;
import org.spean.outbox.SentList.Sought;

/**
 * Looks every few seconds at all partitions of the alerts that began and are not over: takes rows out of the hands of instances that
 * died, looks up those that were perhaps sent, and says where rows wait. Also of alerts that are paused, out of time or cancelled:
 * they are not over while a row is unknown. Several instances may do it; nothing is done twice. One event loop of its own context.
 */
public final class RowSweep {
    private static final Logger LOG = LoggerFactory.getLogger(RowSweep.class);
    /** Asked at the same time: all at once would stand before what people wrote. */
    private static final int SLICE = 16;

    /** Looked up in one partition at a time; the others come with the next sweep. */
    private static final int MOST_LOOKS = 4;

    private static final Set<BroadcastState> BEGAN =
            Set.of(BroadcastState.SENDING, BroadcastState.PAUSED, BroadcastState.CANCELLED, BroadcastState.REJECTED);

    private final Vertx vertx;
    private final Context context;
    private final Supplier<Future<List<Broadcast>>> alive;
    private final AlertRows rows;
    private final SentList list;
    private final InstantSource clock;
    private final AlertTimes times;
    private final BiConsumer<BroadcastId, Integer> waits;
    private final Promise<Void> stopped = Promise.promise();

    private long timer = -1;
    private boolean sweeping;
    private boolean stopping;

    /**
     * @param alive alerts to look after, see {@link BroadcastStore#alive}
     * @param waits told of partitions in which rows can be claimed; see {@link AlertWorker#wet}
     */
    public RowSweep(
            Vertx vertx,
            Supplier<Future<List<Broadcast>>> alive,
            AlertRows rows,
            SentList list,
            InstantSource clock,
            AlertTimes times,
            BiConsumer<BroadcastId, Integer> waits) {
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.alive = alive;
        this.rows = rows;
        this.list = list;
        this.clock = clock;
        this.times = times;
        this.waits = waits;
    }

    /** Starts sweeping. Any thread. */
    public void start() {
        context.runOnContext(v -> timer = vertx.setPeriodic(times.sweep().toMillis(), t -> sweep()));
    }

    /** Completes when no sweep is under way. Any thread. */
    public Future<Void> stop() {
        context.runOnContext(v -> {
            stopping = true;
            vertx.cancelTimer(timer);
            if (!sweeping) {
                stopped.tryComplete();
            }
        });
        return stopped.future();
    }

    /** Sweeps now, for whoever does not want to wait. Never fails. */
    public Future<Void> once() {
        return Future.succeededFuture()
                .compose(v -> alive.get())
                .compose(this::all)
                .recover(failure -> {
                    LOG.debug("a sweep of alerts failed: {}", failure.getClass().getSimpleName());
                    return Future.succeededFuture();
                });
    }

    private void sweep() {
        if (sweeping || stopping) {
            return;
        }
        sweeping = true;
        once().onComplete(done -> context.runOnContext(v -> {
            sweeping = false;
            if (stopping) {
                stopped.tryComplete();
            }
        }));
    }

    private Future<Void> all(List<Broadcast> found) {
        Future<Void> all = Future.succeededFuture();
        for (Broadcast alert : found) {
            if (alert.startedAt().isPresent() && BEGAN.contains(alert.state())) {
                all = all.compose(v -> from(alert, 0));
            }
        }
        return all;
    }

    private Future<Void> from(Broadcast alert, int partition) {
        if (partition >= ContactId.PARTITIONS || stopping) {
            return Future.succeededFuture();
        }
        List<Future<Void>> slice = IntStream.range(partition, partition + SLICE)
                .mapToObj(each -> look(alert, each))
                .toList();
        return Future.all(slice).compose(done -> from(alert, partition + SLICE));
    }

    private Future<Void> look(Broadcast alert, int partition) {
        Instant now = clock.instant();
        return rows.due(alert.id(), partition, now).compose(due -> {
            if (due.waits()) {
                waits.accept(alert.id(), partition);
            }
            return expire(alert, partition, due, now)
                    .compose(v -> due.unclear() ? lookUp(alert, partition, now) : Future.succeededFuture());
        });
    }

    private Future<Void> expire(Broadcast alert, int partition, Due due, Instant now) {
        if (due.lapsed().isEmpty()) {
            return Future.succeededFuture();
        }
        Instant firstLook = now.plus(times.firstLook());
        return rows.expire(alert.id(), partition, due.lapsed(), firstLook, now)
                .onSuccess(unknown -> {
                    if (unknown > 0) {
                        LOG.warn("rows of an alert are unknown after a lost worker: {}", unknown);
                    }
                    if (unknown < due.lapsed().size()) {
                        waits.accept(alert.id(), partition);
                    }
                })
                .mapEmpty();
    }

    private Future<Void> lookUp(Broadcast alert, int partition, Instant now) {
        return rows.unclear(alert.id(), partition, MOST_LOOKS, now.plus(times.betweenLooks()), now)
                .compose(found -> Future.all(
                                found.stream().map(row -> lookUp(alert, row)).toList())
                        .mapEmpty());
    }

    private Future<Void> lookUp(Broadcast alert, Unclear row) {
        // All of them: the person may have changed the language since the attempt.
        Set<String> bodies = Set.copyOf(alert.draft().texts().values());
        if (row.to().isEmpty() || bodies.isEmpty()) {
            return rows.settle(row.attempt(), new RowSettlement.GivenUp(), clock.instant())
                    .mapEmpty();
        }
        return list.find(row.gateway(), row.to().get().number(), bodies, row.begun())
                .compose(sought -> {
                    Instant now = clock.instant();
                    boolean mayGoOut = !alert.state().isFinal() && now.isBefore(until(alert));
                    RowSettlement settlement = AlertPolicy.after(
                            row.attempt(), sought, row.begun(), mayGoOut, now.plus(times.betweenLooks()), now);
                    return rows.settle(row.attempt(), settlement, now)
                            .compose(ours -> ours ? news(row, sought, now) : Future.succeededFuture());
                });
    }

    /** What the list says became of it: that receipt may never come. */
    private Future<Void> news(Unclear row, Sought sought, Instant now) {
        return switch (sought) {
            case Sought.Found found ->
                rows.receipt(row.attempt().row(), row.attempt().number(), found.news(), now)
                        .mapEmpty();
            case Sought.NotThere gone -> Future.succeededFuture();
            case Sought.NoList none -> Future.succeededFuture();
        };
    }

    private static Instant until(Broadcast alert) {
        return alert.startedAt().orElse(Instant.MIN).plus(alert.draft().validFor());
    }
}
