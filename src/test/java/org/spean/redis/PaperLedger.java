package org.spean.redis;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.spean.broadcast.Alerts;
import org.spean.broadcast.Audience;
import org.spean.broadcast.AudienceCount;
import org.spean.broadcast.AudienceStore;
import org.spean.broadcast.BroadcastId;
import org.spean.broadcast.Counts;
import org.spean.broadcast.Ledger;
import org.spean.broadcast.Outcome;
import org.spean.broadcast.RecipientPage;
import org.spean.model.Channel;

/** An audience of ten people, all in one partition, and what became of them: to move alerts on without sending. */
final class PaperLedger implements AudienceStore, Ledger {
    private static final int PARTITION = 17;

    private final Map<BroadcastId, List<Outcome>> rows = new ConcurrentHashMap<>();
    final List<String> skippedFor = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger snapshots = new AtomicInteger();
    volatile AudienceCount people = Alerts.TEN_PEOPLE;
    /** The store is away from this partition on. */
    volatile int awayFrom = Integer.MAX_VALUE;

    @Override
    public Future<AudienceCount> count(Audience audience, Channel channel) {
        return Future.succeededFuture(people);
    }

    @Override
    public synchronized Future<Integer> snapshot(
            BroadcastId broadcast, int round, Audience audience, Channel channel, int partition) {
        if (partition >= awayFrom) {
            return Future.failedFuture(new RedisUnavailable("away"));
        }
        snapshots.incrementAndGet();
        if (partition != PARTITION) {
            return Future.succeededFuture(0);
        }
        rows.computeIfAbsent(
                broadcast, id -> new ArrayList<>(Collections.nCopies((int) people.people(), Outcome.PENDING)));
        return Future.succeededFuture(rows.get(broadcast).size());
    }

    @Override
    public synchronized Future<Counts> counts(BroadcastId broadcast) {
        Map<Outcome, Long> by = new EnumMap<>(Outcome.class);
        rows.getOrDefault(broadcast, List.of()).forEach(outcome -> by.merge(outcome, 1L, Long::sum));
        return Future.succeededFuture(new Counts(by));
    }

    @Override
    public Future<Counts> countsOfEnded(BroadcastId broadcast) {
        return counts(broadcast);
    }

    @Override
    public synchronized Future<Integer> skipRest(BroadcastId broadcast, int partition, String reason) {
        List<Outcome> all =
                partition == PARTITION ? rows.getOrDefault(broadcast, new ArrayList<>()) : new ArrayList<>();
        int waiting = Collections.frequency(all, Outcome.PENDING);
        all.replaceAll(outcome -> outcome == Outcome.PENDING ? Outcome.SKIPPED : outcome);
        if (waiting > 0) {
            skippedFor.add(reason);
        }
        return Future.succeededFuture(waiting);
    }

    @Override
    public Future<Integer> derive(
            BroadcastId from, BroadcastId to, int round, int partition, Audience audience, Channel channel) {
        return Future.failedFuture(new UnsupportedOperationException());
    }

    @Override
    public Future<RecipientPage> recipients(
            BroadcastId broadcast, Optional<Outcome> outcome, Optional<String> cursor, int most) {
        return Future.failedFuture(new UnsupportedOperationException());
    }

    /** The first so many who wait come to this. */
    synchronized void move(BroadcastId broadcast, int many, Outcome from, Outcome to) {
        List<Outcome> all = rows.get(broadcast);
        for (int i = 0; i < many; i++) {
            all.set(all.indexOf(from), to);
        }
    }
}
