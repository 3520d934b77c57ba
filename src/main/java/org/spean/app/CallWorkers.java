package org.spean.app;

import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.spean.broadcast.SendingAlerts;
import org.spean.calls.CallQueue;
import org.spean.calls.CallWorker;
import org.spean.calls.Desk;
import org.spean.calls.LiveCalls;
import org.spean.calls.StuckCalls;
import org.spean.gateway.CallBacks;
import org.spean.gateway.CallsOut;
import org.spean.gateway.Rehearsed;
import org.spean.metrics.Meters;
import org.spean.model.Country;
import org.spean.outbox.OutboxWorker.SendListener;
import org.spean.redis.RedisAlertCalls;
import org.spean.redis.RedisBroadcastStore;
import org.spean.redis.RedisCallQueue;
import org.spean.settings.Settings;

/** Starts what calls people back, and what ends calls that nobody ended. */
final class CallWorkers {

    private CallWorkers() {}

    static CallBacks start(
            Vertx vertx,
            Store store,
            Settings settings,
            LivePack live,
            Meters meters,
            InstantSource clock,
            Desk desk,
            LiveCalls calls,
            SendingAlerts alerts,
            SendListener listener,
            Consumer<Rehearsed> phones,
            Closing closing) {
        Predicate<Country> inService = country -> live.pack().country(country).isPresent();
        CallQueue queue = new RedisCallQueue(store.link(), store.crypto(), new RandomIds());
        CallsOut out = new CallsOut(vertx, settings, inService, meters);
        out.rehearse(phones);
        closing.add("ways to call", out::close);
        CallWorker worker = new CallWorker(vertx, queue, out.callers(), clock, alerts);
        worker.start();
        closing.add("calls", Closing::shortly, () -> worker.stop());
        AlertCallWorkers byVoice = AlertCallWorkers.start(
                vertx,
                store,
                out.alerts(),
                settings.calls().alertsAtOnce(),
                worker::isBusy,
                alerts,
                new RedisBroadcastStore(store.link(), store.crypto())::alive,
                BroadcastRoom.prices(settings),
                listener,
                clock);
        closing.add("calls of alerts", Closing::shortly, () -> byVoice.stop());
        StuckCalls stuck = new StuckCalls(vertx, calls, out.hangUps(), desk, clock);
        stuck.start();
        closing.add("stuck calls", Closing::shortly, () -> stuck.stop());
        return new CallBacks(
                queue,
                new RedisAlertCalls(store.link()),
                inService,
                settings.calls().missedCall());
    }
}
