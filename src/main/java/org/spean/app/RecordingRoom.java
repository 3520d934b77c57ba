package org.spean.app;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import java.time.InstantSource;
import java.util.function.Supplier;
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
import org.spean.redis.RedisAuditTrail;
import org.spean.redis.RedisPinAttempts;
import org.spean.redis.RedisRecordingJobs;
import org.spean.redis.RedisRecordingSessions;
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
        TakeDesk desk = new TakeDesk(
                platform,
                new RedisRecordingJobs(store.link(), store.crypto()),
                new RedisTakes(store.link(), store.crypto()),
                new RedisAuditTrail(store.link(), store.crypto()),
                files,
                clock);
        RecordingCall line = new RecordingCall(
                new RecordingLine(sheet(book)), new StaffPins(staff, pins, new RandomIds(), meters), desk);
        return new RecordingParts(line, new RedisRecordingSessions(store.link(), store.crypto()));
    }

    private static ReadingSheet sheet(Supplier<PromptBook> book) {
        return (language, number) -> ReadingNumbers.prompt(book.get(), language, number)
                .map(Prompt::script)
                .map(script -> new ReadingSheet.Script(language, number, script.id(), script.version()));
    }
}
