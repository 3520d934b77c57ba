package org.spean.app;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.spean.broadcast.AlertSounds;
import org.spean.calls.ReadingSheet;
import org.spean.calls.RecordingCall;
import org.spean.calls.RecordingLine;
import org.spean.calls.Recordings;
import org.spean.calls.StaffList;
import org.spean.content.Prompt;
import org.spean.content.PromptBook;
import org.spean.content.ReadingNumbers;
import org.spean.gateway.RecordingParts;
import org.spean.metrics.Meters;
import org.spean.redis.RedisAlertNumbers;
import org.spean.redis.RedisAuditTrail;
import org.spean.redis.RedisBroadcastStore;
import org.spean.redis.RedisPinAttempts;
import org.spean.redis.RedisRecordingJobs;
import org.spean.redis.RedisRecordingSessions;
import org.spean.redis.RedisSounds;
import org.spean.redis.RedisStaffStore;
import org.spean.redis.RedisTakes;
import org.spean.staff.Pins;

/** Puts the recording line together. */
final class RecordingRoom {
    private RecordingRoom() {}

    /**
     * Its parts.
     *
     * @param files where sounds are worked on
     */
    static RecordingParts open(
            Vertx vertx,
            Store store,
            StaffList staff,
            Recordings platform,
            Supplier<PromptBook> book,
            WorkerExecutor files,
            Meters meters,
            InstantSource clock,
            Closing closing) {
        WorkerExecutor hashing = vertx.createSharedWorkerExecutor("pins", 1);
        closing.add("pins", hashing::close);
        Pins pins = new Pins(
                new RedisStaffStore(store.link(), store.crypto()),
                new RedisPinAttempts(store.link(), store.crypto()),
                hashing);
        RedisTakes takes = new RedisTakes(store.link(), store.crypto());
        TakeDesk prompts = new TakeDesk(
                platform,
                new RedisRecordingJobs(store.link(), store.crypto()),
                takes,
                new RedisAuditTrail(store.link(), store.crypto()),
                files,
                clock);
        AlertTakes desk = new AlertTakes(prompts, takes, alerts(store, clock));
        AlertSheet sheet = new AlertSheet(vertx, new RedisAlertNumbers(store.link()), sheet(book), clock);
        closing.add("numbers of alerts", sheet::stop);
        sheet.start();
        RecordingCall line =
                new RecordingCall(new RecordingLine(sheet), new StaffPins(staff, pins, new RandomIds(), meters), desk);
        return new RecordingParts(line, new RedisRecordingSessions(store.link(), store.crypto()));
    }

    /** Where a sound of an alert goes, spoken or uploaded. */
    static AlertSounds alerts(Store store, InstantSource clock) {
        return new AlertSounds(
                new RedisBroadcastStore(store.link(), store.crypto()),
                new RedisAuditTrail(store.link(), store.crypto()),
                new RedisSounds(store.link()),
                clock);
    }

    private static ReadingSheet sheet(Supplier<PromptBook> book) {
        return (language, number) -> ReadingNumbers.prompt(book.get(), language, number)
                .map(Prompt::script)
                .map(script -> new ReadingSheet.Script(language, number, script.id(), script.version()));
    }
}
