package org.spean.calls;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.spean.calls.Recordings.Fetched;
import org.spean.model.ContactId;
import org.spean.rounds.Look;
import org.spean.rounds.Rounds;

/**
 * Brings what callers spoke from the platform to us, then deletes it there until the platform confirms it. Kept first, deleted
 * after: a crash in between costs a second look, never a message. Lives on one event loop.
 */
public final class RecordingKeeper {
    /** A job is free again after this when a worker died with it; longer than a fetch and a delete together. */
    static final Duration LEASE = Duration.ofMinutes(3);

    /** A recording that has not come for so long will not come. */
    static final Duration GIVE_UP = Duration.ofDays(3);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration SOONEST = Duration.ofSeconds(10);
    private static final Duration LATEST = Duration.ofHours(1);
    private static final int AT_A_TIME = 2;
    private static final Logger LOG = LoggerFactory.getLogger(RecordingKeeper.class);

    private final Rounds rounds;
    private final RecordingJobs jobs;
    private final Recordings platform;
    private final Function<byte[], Future<byte[]>> telephoneSound;
    private final InstantSource clock;

    /** @param telephoneSound makes a fetched file small, off the event loop; gives the file back where it cannot */
    public RecordingKeeper(
            Vertx vertx,
            RecordingJobs jobs,
            Recordings platform,
            Function<byte[], Future<byte[]>> telephoneSound,
            InstantSource clock) {
        this.rounds = new Rounds(vertx, vertx.getOrCreateContext(), PAUSE, ContactId.PARTITIONS, this::look);
        this.jobs = jobs;
        this.platform = platform;
        this.telephoneSound = telephoneSound;
        this.clock = clock;
    }

    public void start() {
        rounds.start();
    }

    /** Begins nothing more; what is under way is safe to lose. */
    public void stop() {
        rounds.stop();
    }

    /** Does all that is due, one partition after the other; never fails. */
    public Future<Void> round() {
        return rounds.once();
    }

    private Future<Look.Next> look(int partition) {
        Instant now = clock.instant();
        return jobs.claim(partition, AT_A_TIME, now, now.plus(LEASE))
                .compose(this::doAll)
                .map(Look.Next.ONWARD);
    }

    private Future<Void> doAll(List<RecordingJob> claimed) {
        Future<Void> all = Future.succeededFuture();
        for (RecordingJob job : claimed) {
            all = all.compose(v -> one(job));
        }
        return all;
    }

    private Future<Void> one(RecordingJob job) {
        return jobs.settledHere(job).compose(settled -> settled ? delete(job) : fetch(job));
    }

    private Future<Void> fetch(RecordingJob job) {
        return platform.fetch(job.gateway(), job.recording()).compose(fetched -> switch (fetched) {
            case Fetched.Sound sound ->
                telephoneSound
                        .apply(sound.file())
                        .otherwise(sound.file())
                        .compose(small -> jobs.keep(job, small))
                        .compose(kept -> delete(job));
            case Fetched.Later later -> later(job, later.why());
            case Fetched.Never never -> never(job, never.why());
        });
    }

    private Future<Void> delete(RecordingJob job) {
        return platform.delete(job.gateway(), job.recording()).compose(deleted -> switch (deleted) {
            case GONE -> jobs.done(job);
            case IMPOSSIBLE -> {
                LOG.info("recording {} stays on the platform, which cannot delete", job);
                yield jobs.done(job);
            }
            case LATER -> jobs.again(job, nextTry(job));
        });
    }

    private Future<Void> later(RecordingJob job, String why) {
        boolean tooOld = job.since().plus(GIVE_UP).isBefore(clock.instant());
        return tooOld ? never(job, why) : jobs.again(job, nextTry(job));
    }

    /** It stays on the platform, where a person can still look for it. */
    private Future<Void> never(RecordingJob job, String why) {
        LOG.error("recording {} cannot be fetched ({}); look for it on the platform", job, why);
        return jobs.done(job);
    }

    /** The longer it lasts, the rarer it is tried. */
    private Instant nextTry(RecordingJob job) {
        Instant now = clock.instant();
        Duration wait = Duration.between(job.since(), now).dividedBy(4);
        Duration bounded = wait.compareTo(SOONEST) < 0 ? SOONEST : wait.compareTo(LATEST) > 0 ? LATEST : wait;
        return now.plus(bounded);
    }
}
