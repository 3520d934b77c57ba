package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.metrics.Happening;
import org.spean.metrics.Tally;
import org.spean.metrics.TallyStore;
import org.spean.model.PhnomPenh;
import org.spean.redis.RedisUnavailable;

/**
 * Brings what this instance counted to the store every few seconds, and at the stop. A hard kill loses the counts of those seconds; a
 * store that is away gets them when it is back. Counts that were perhaps written are not written again: the overview may be a
 * little low, never too high.
 */
final class TallyKeeper {
    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final int MOST_HOURS = 72;
    private static final Logger LOG = LoggerFactory.getLogger(TallyKeeper.class);

    private final Tally tally;
    private final TallyStore store;
    private final InstantSource clock;
    private final Refresh refresh;
    /** What is not in the store yet, by the hour in which it was taken; guarded by itself. */
    private final TreeMap<Instant, Map<Happening, Long>> waiting = new TreeMap<>();

    TallyKeeper(Vertx vertx, Tally tally, TallyStore store, InstantSource clock) {
        this.tally = tally;
        this.store = store;
        this.clock = clock;
        this.refresh = new Refresh(vertx, EVERY, this::write);
    }

    void start() {
        refresh.start();
    }

    /** Writes what is left. */
    Future<Void> stop() {
        refresh.stop();
        return write();
    }

    private Future<Void> write() {
        add(clock.instant().truncatedTo(ChronoUnit.HOURS), tally.take());
        return next();
    }

    private Future<Void> next() {
        Map.Entry<Instant, Map<Happening, Long>> first;
        synchronized (waiting) {
            first = waiting.pollFirstEntry();
        }
        if (first == null) {
            return Future.succeededFuture();
        }
        var there = first.getKey().atZone(PhnomPenh.ZONE);
        return store.add(there.toLocalDate(), there.getHour(), first.getValue())
                .onFailure(failure -> keep(first, failure))
                .compose(written -> next());
    }

    private void keep(Map.Entry<Instant, Map<Happening, Long>> counts, Throwable failure) {
        if (failure instanceof RedisUnavailable) {
            add(counts.getKey(), counts.getValue());
        } else {
            LOG.debug("counts of some seconds are perhaps lost");
        }
    }

    private void add(Instant hour, Map<Happening, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        synchronized (waiting) {
            Map<Happening, Long> there = waiting.computeIfAbsent(hour, none -> new EnumMap<>(Happening.class));
            counts.forEach((happening, count) -> there.merge(happening, count, Long::sum));
            if (waiting.size() > MOST_HOURS) {
                waiting.pollFirstEntry();
            }
        }
    }
}
