package org.spean.app;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.broadcast.AlertDepth;
import org.spean.content.CorridorNews;
import org.spean.metrics.Meters;
import org.spean.metrics.OutboxPriority;
import org.spean.model.PhnomPenh;
import org.spean.outbox.Outbox;
import org.spean.pack.FactAges;
import org.spean.redis.RedisBroadcastStore;
import org.spean.redis.RedisLedger;
import org.spean.settings.Settings;

/** Numbers that must be looked up: refreshed every 15 s, so that a scrape costs the store nothing. */
final class Gauges {
    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final Logger LOG = LoggerFactory.getLogger(Gauges.class);

    private final Vertx vertx;
    private final Meters meters;
    private final WholeOutbox replies;
    private final AlertDepth alerts;
    private final LivePack live;
    private final Settings settings;
    private final BooleanSupplier oldList;
    private final Supplier<Map<String, CorridorNews>> corridors;
    private final InstantSource clock;
    private long timer;

    Gauges(
            Vertx vertx,
            Meters meters,
            Outbox outbox,
            Store store,
            LivePack live,
            Settings settings,
            BooleanSupplier oldList,
            Supplier<Map<String, CorridorNews>> corridors,
            InstantSource clock) {
        this.vertx = vertx;
        this.meters = meters;
        this.replies = new WholeOutbox(outbox, clock);
        this.alerts = new AlertDepth(
                new RedisBroadcastStore(store.link(), store.crypto())::alive,
                new RedisLedger(store.link(), store.crypto()));
        this.live = live;
        this.settings = settings;
        this.oldList = oldList;
        this.corridors = corridors;
        this.clock = clock;
    }

    void start() {
        packChanged();
        refresh();
        timer = vertx.setPeriodic(EVERY.toMillis(), t -> {
            packChanged();
            refresh();
        });
    }

    void stop() {
        vertx.cancelTimer(timer);
    }

    /** Facts grow stale by themselves and change with the pack and with news of staff; an old list of agencies is one more. */
    void packChanged() {
        LocalDate today = PhnomPenh.dateAt(clock.instant());
        long stale = FactAges.stale(
                live.pack(), corridors.get(), today, settings.content().verifyEveryDays());
        meters.staleFacts(stale + (oldList.getAsBoolean() ? 1 : 0));
    }

    private void refresh() {
        replies.depth()
                .compose(waiting -> alerts.read(clock.instant()).onSuccess(texts -> {
                    meters.outbox(OutboxPriority.REPLY, waiting.waiting(), waiting.oldest());
                    meters.outbox(OutboxPriority.ALERT, texts.waiting(), texts.oldest());
                    meters.unknownSends(waiting.unknown() + texts.unknown());
                }))
                .onFailure(Gauges::missed);
    }

    private static void missed(Throwable failure) {
        LOG.debug("a gauge was not refreshed: {}", failure.getClass().getSimpleName());
    }
}
