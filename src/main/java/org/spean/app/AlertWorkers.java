package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.spean.broadcast.AlertGateway;
import org.spean.broadcast.AlertRows;
import org.spean.broadcast.AlertTimes;
import org.spean.broadcast.AlertWorker;
import org.spean.broadcast.AllowedNumbers;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.BroadcastStore;
import org.spean.broadcast.LostReceipts;
import org.spean.broadcast.Prices;
import org.spean.broadcast.RowSweep;
import org.spean.broadcast.SendingAlert;
import org.spean.gateway.Gateways;
import org.spean.model.Channel;
import org.spean.model.ContactId;
import org.spean.outbox.Paces;
import org.spean.redis.RedisAlertRows;
import org.spean.redis.RedisBroadcastStore;
import org.spean.redis.RedisPaces;
import org.spean.settings.Settings;

/** Starts what sends alerts as texts, and what looks after their rows. */
record AlertWorkers(AlertWorker worker, RowSweep sweep, LostReceipts lost, Refresh looks) {
    /**
     * Starts all.
     *
     * @param sending alerts that may go out just now
     */
    static AlertWorkers start(
            Vertx vertx,
            Store store,
            Settings settings,
            Gateways gateways,
            Supplier<List<SendingAlert>> sending,
            InstantSource clock) {
        BroadcastStore alerts = new RedisBroadcastStore(store.link(), store.crypto());
        Prices prices = BroadcastRoom.prices(settings);
        AlertTimes times = AlertTimes.of(settings.broadcast().lookUpAfter());
        AlertRows rows = new RedisAlertRows(store.link(), store.crypto());
        Paces paces = new RedisPaces(store.link());
        List<AlertGateway> ways = gateways.forAlerts().stream()
                .map(gateway -> AllowedNumbers.of(gateway, prices))
                .toList();
        // Another one at each instance, so that they do not look for work in the same places.
        int first = ThreadLocalRandom.current().nextInt(ContactId.PARTITIONS);
        AlertWorker worker = new AlertWorker(
                vertx, rows, paces, ways, () -> going(Channel.SMS, sending.get()), clock, first, times, gateways);
        RowSweep sweep = new RowSweep(
                vertx,
                () -> alerts.alive().map(all -> alive(Channel.SMS, all)),
                rows,
                gateways.sent(),
                clock,
                times,
                worker::wet);
        worker.start();
        sweep.start();
        LostReceipts lost = new LostReceipts(
                alerts,
                rows,
                gateways.sent(),
                ways.stream().map(AlertGateway::name).toList(),
                clock);
        Refresh looks = new Refresh(vertx, LostReceipts.EVERY, lost::once);
        looks.start();
        return new AlertWorkers(worker, sweep, lost, looks);
    }

    /** Completes when what is being sent is settled. */
    Future<Void> stop() {
        looks.stop();
        lost.stop();
        return Future.join(worker.stop(), sweep.stop()).mapEmpty();
    }

    /** Those that go out by a channel; the calls are those of {@link AlertCallWorkers}. */
    static List<SendingAlert> going(Channel channel, List<SendingAlert> all) {
        return all.stream().filter(alert -> alert.channel() == channel).toList();
    }

    /** Those of a channel to look after. */
    static List<Broadcast> alive(Channel channel, List<Broadcast> all) {
        return all.stream().filter(alert -> alert.draft().channel() == channel).toList();
    }
}
