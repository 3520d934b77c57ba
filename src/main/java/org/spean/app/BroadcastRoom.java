package org.spean.app;

import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.spean.broadcast.AlertClock;
import org.spean.broadcast.AlertPrompts;
import org.spean.broadcast.AlertRules;
import org.spean.broadcast.AlertTimes;
import org.spean.broadcast.AudienceStore;
import org.spean.broadcast.BroadcastPorts;
import org.spean.broadcast.Broadcasts;
import org.spean.broadcast.Budget;
import org.spean.broadcast.HeardStops;
import org.spean.broadcast.Ledger;
import org.spean.broadcast.Prices;
import org.spean.broadcast.QuietHours;
import org.spean.broadcast.SendingAlerts;
import org.spean.content.PromptBook;
import org.spean.pack.VoiceRules;
import org.spean.redis.RedisAuditTrail;
import org.spean.redis.RedisBroadcastStore;
import org.spean.redis.RedisStopStore;
import org.spean.settings.BroadcastSettings;
import org.spean.settings.Settings;

/** Alerts: what may go out, for whoever sends, and what staff do with them. */
final class BroadcastRoom {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(2);

    private BroadcastRoom() {}

    /** Keeps what may go out in memory from now on until {@code closing}. Blocks for the first reading. */
    static SendingAlerts watch(Vertx vertx, Store store, Settings settings, InstantSource clock, Closing closing)
            throws StartException {
        SendingAlerts alerts = new SendingAlerts(
                new RedisBroadcastStore(store.link(), store.crypto()),
                new RedisStopStore(store.link(), store.crypto()),
                rules(settings),
                clock);
        Refresh refresh = new Refresh(vertx, SendingAlerts.EVERY, alerts::read);
        closing.add("view of alerts", refresh::stop);
        Waiting.get(refresh.start(), STOP_LIMIT);
        return alerts;
    }

    /** Starts the clock of alerts, until {@code closing}; what staff can do with them. */
    static Broadcasts open(
            Vertx vertx,
            Store store,
            Settings settings,
            LivePack live,
            Supplier<PromptBook> prompts,
            AudienceStore audiences,
            Ledger ledger,
            SendingAlerts alerts,
            InstantSource clock,
            Closing closing) {
        BroadcastPorts ports = new BroadcastPorts(
                new RedisBroadcastStore(store.link(), store.crypto()),
                audiences,
                ledger,
                new HeardStops(new RedisStopStore(store.link(), store.crypto()), alerts),
                live::pack,
                new RedisAuditTrail(store.link(), store.crypto()),
                new AlertPrompts(prompts, () -> VoiceRules.mayOpen(prompts.get()), settings.mode()));
        AlertClock alertClock = new AlertClock(
                vertx, ports, clock, AlertTimes.of(settings.broadcast().lookUpAfter()));
        alertClock.start();
        closing.add("clock of alerts", Closing::shortly, () -> alertClock.stop());
        return new Broadcasts(ports, rules(settings), clock, new RandomIds());
    }

    /** Where alerts may go and what they cost, for whoever sends them. */
    static Prices prices(Settings settings) {
        BroadcastSettings set = settings.broadcast();
        return new Prices(set.prices(), set.otherPrice(), set.allowedCallingCodes());
    }

    private static AlertRules rules(Settings settings) {
        BroadcastSettings set = settings.broadcast();
        return new AlertRules(
                settings.mode(),
                prices(settings),
                new Budget(set.dailyBudgetUsd(), set.monthlyBudgetUsd()),
                new QuietHours(set.quietFrom(), set.quietUntil()),
                settings.gateways().getFirst().ratePerSecond(),
                new AlertRules.CallRules(settings.calls().alertsAtOnce(), AlertCallWorkers.PER_SECOND));
    }
}
