package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.spean.broadcast.AlertCalls;
import org.spean.broadcast.AlertGateway;
import org.spean.broadcast.AlertRows;
import org.spean.broadcast.AlertTimes;
import org.spean.broadcast.AlertWorker;
import org.spean.broadcast.AllowedNumbers;
import org.spean.broadcast.Broadcast;
import org.spean.broadcast.CallPaces;
import org.spean.broadcast.CappedCalls;
import org.spean.broadcast.Prices;
import org.spean.broadcast.RowSweep;
import org.spean.broadcast.SendingAlert;
import org.spean.calls.CallHours;
import org.spean.model.Channel;
import org.spean.model.ContactId;
import org.spean.outbox.Messenger;
import org.spean.outbox.OutboxWorker.SendListener;
import org.spean.outbox.Paces;
import org.spean.outbox.SentList;
import org.spean.redis.RedisAlertCalls;
import org.spean.redis.RedisAlertRows;
import org.spean.redis.RedisPaces;

/** Starts what brings alerts by telephone, and what looks after their rows and calls. */
record AlertCallWorkers(AlertWorker worker, RowSweep sweep, Refresh lapses) {
    /** What a platform begins without being asked for more (Twilio: one call a second). */
    static final double PER_SECOND = 1;

    /** Requests at once of this instance, one of them for alerts at any time. */
    private static final int IN_FLIGHT = 2;

    private static final Duration EVERY = Duration.ofSeconds(5);

    /** A list of messages tells nothing of calls: a lost answer is settled by the end of the call, or by its silence. */
    private static final SentList NO_LIST =
            (gateway, to, body, since) -> Future.succeededFuture(new SentList.Sought.NoList());

    /**
     * Starts all of it.
     *
     * @param callers by gateway name
     * @param atOnce calls at once by each gateway
     * @param othersFirst whether people who asked for it are being called
     * @param sending alerts that may go out just now
     * @param alive alerts to look after
     * @param prices calling codes that alerts may go to
     */
    static AlertCallWorkers start(
            Vertx vertx,
            Store store,
            Map<String, Messenger> callers,
            int atOnce,
            BooleanSupplier othersFirst,
            Supplier<List<SendingAlert>> sending,
            Supplier<Future<List<Broadcast>>> alive,
            Prices prices,
            SendListener listener,
            InstantSource clock) {
        AlertCalls calls = new RedisAlertCalls(store.link());
        AlertRows rows = new RedisAlertRows(store.link(), store.crypto());
        Paces paces = new CallPaces(new RedisPaces(store.link()), calls, atOnce, othersFirst);
        List<AlertGateway> gateways = callers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new AlertGateway(
                        one.getKey(), new CappedCalls(one.getValue(), calls, atOnce, clock), PER_SECOND, IN_FLIGHT))
                .map(gateway -> AllowedNumbers.of(gateway, prices))
                .toList();
        int first = ThreadLocalRandom.current().nextInt(ContactId.PARTITIONS);
        AlertWorker worker = new AlertWorker(
                vertx,
                rows,
                paces,
                gateways,
                () -> mayRing(sending.get(), clock),
                clock,
                first,
                AlertTimes.USUAL,
                listener);
        RowSweep sweep = new RowSweep(
                vertx,
                () -> alive.get().map(all -> AlertWorkers.alive(Channel.VOICE, all)),
                rows,
                NO_LIST,
                clock,
                AlertTimes.USUAL,
                worker::wet);
        Refresh lapses = new Refresh(
                vertx,
                EVERY,
                () -> Future.join(callers.keySet().stream()
                        .map(gateway -> calls.lapse(gateway, clock.instant()))
                        .toList()));
        worker.start();
        sweep.start();
        lapses.start();
        return new AlertCallWorkers(worker, sweep, lapses);
    }

    /** Completes when what is being asked for is settled. */
    Future<Void> stop() {
        lapses.stop();
        return Future.join(worker.stop(), sweep.stop()).mapEmpty();
    }

    /** No telephone rings at night, whatever may be sent then. */
    private static List<SendingAlert> mayRing(List<SendingAlert> all, InstantSource clock) {
        return all.isEmpty() || !CallHours.open(clock.instant()) ? List.of() : AlertWorkers.going(Channel.VOICE, all);
    }
}
