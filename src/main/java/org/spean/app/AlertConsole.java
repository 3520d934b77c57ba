package org.spean.app;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Supplier;
import org.spean.audio.AudioChain;
import org.spean.audio.ClipLimits;
import org.spean.broadcast.BroadcastStore;
import org.spean.broadcast.TestTexts;
import org.spean.calls.StaffPhones;
import org.spean.console.Doorbell;
import org.spean.console.Part;
import org.spean.console.broadcasts.AlertBell;
import org.spean.console.broadcasts.AlertPart;
import org.spean.console.broadcasts.AlertServices;
import org.spean.content.ContentPack;
import org.spean.outbox.OutgoingSwitch;
import org.spean.outbox.Route;
import org.spean.outbox.StaffTexts;
import org.spean.redis.RedisAlertNumbers;
import org.spean.redis.RedisAuditTrail;
import org.spean.redis.RedisBroadcastStore;
import org.spean.redis.RedisStaffStore;

/** The pages of alerts, and what rings for them. */
final class AlertConsole {
    private AlertConsole() {}

    /** Looks after the alerts under way until {@code closing}. */
    static Part open(
            Vertx vertx,
            Store store,
            ApiRoom api,
            Supplier<ContentPack> pack,
            StaffPhones phones,
            Map<String, Route> routes,
            OutgoingSwitch outgoing,
            Doorbell doorbell,
            InstantSource clock,
            Closing closing) {
        BroadcastStore alerts = new RedisBroadcastStore(store.link(), store.crypto());
        AlertBell bell = new AlertBell(vertx, alerts::alive, api.broadcasts()::stopped, api.ledger(), doorbell);
        bell.start();
        closing.add("bell of alerts", bell::stop);
        TestTexts tests = new TestTexts(
                phones,
                new StaffTexts(routes, new RandomIds()),
                outgoing,
                new RedisAuditTrail(store.link(), store.crypto()),
                clock);
        return new AlertPart(new AlertServices(
                api.broadcasts(),
                api.ledger(),
                api.looks(),
                bell,
                tests,
                sounds(vertx, store, clock, closing),
                pack,
                new RedisStaffStore(store.link(), store.crypto()),
                doorbell));
    }

    private static AlertServices.Sounds sounds(Vertx vertx, Store store, InstantSource clock, Closing closing) {
        // The pool of sounds, by its name: nobody prepares more than two at once.
        WorkerExecutor files = vertx.createSharedWorkerExecutor("files", 2);
        closing.add("sounds uploaded in the console", files::close);
        AudioChain chain = new AudioChain();
        return new AlertServices.Sounds(
                RecordingRoom.alerts(store, clock),
                new RedisAlertNumbers(store.link()),
                wav -> files.executeBlocking(() -> chain.prepare(wav, ClipLimits.PROMPT), false));
    }
}
