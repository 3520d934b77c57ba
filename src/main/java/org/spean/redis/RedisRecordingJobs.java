package org.spean.redis;

import io.vertx.core.Future;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.spean.calls.RecordingJob;
import org.spean.calls.RecordingJobs;

/** Recording jobs in Redis: one set a partition, beside the cases they belong to. */
public final class RedisRecordingJobs implements RecordingJobs {
    private final RedisLink link;
    private final Crypto crypto;
    private final RedisScript claim = RedisScript.load("recclaim");
    private final RedisScript keep = RedisScript.load("reckeep");

    public RedisRecordingJobs(RedisLink link, Crypto crypto) {
        this.link = link;
        this.crypto = crypto;
    }

    @Override
    public Future<List<RecordingJob>> claim(int partition, int most, Instant now, Instant until) {
        return claim.run(
                        link,
                        List.of(Keys.recordingJobs(partition)),
                        List.of(Arg.of(now.toEpochMilli()), Arg.of(until.toEpochMilli()), Arg.of(most)))
                .map(reply -> {
                    List<RecordingJob> jobs = new ArrayList<>();
                    for (Response entry : reply) {
                        jobs.add(decode(partition, entry.toString()));
                    }
                    return jobs;
                });
    }

    @Override
    public Future<Boolean> settledHere(RecordingJob job) {
        Future<Response> open =
                link.send(Request.cmd(Command.EXISTS).arg(Keys.spokenIn(job.partition(), job.caseId())));
        Future<Response> kept = link.send(Request.cmd(Command.HEXISTS)
                .arg(Keys.caseSounds(job.partition(), job.caseId()))
                .arg(job.recording()));
        return Future.all(open, kept)
                .map(both -> open.result().toInteger() == 0 || kept.result().toInteger() == 1);
    }

    @Override
    public Future<Void> keep(RecordingJob job, byte[] sound) {
        byte[] sealed = crypto.seal(label(job.caseId(), job.recording()), sound);
        return keep.run(
                        link,
                        List.of(
                                Keys.spokenIn(job.partition(), job.caseId()),
                                Keys.caseSounds(job.partition(), job.caseId())),
                        List.of(Arg.of(job.recording()), Arg.of(sealed), Arg.of(CaseWrites.LIFE.toMillis())))
                .mapEmpty();
    }

    @Override
    public Future<Void> add(RecordingJob job, Instant at) {
        return link.send(Request.cmd(Command.ZADD)
                        .arg(Keys.recordingJobs(job.partition()))
                        .arg(at.toEpochMilli())
                        .arg(encode(job)))
                .mapEmpty();
    }

    @Override
    public Future<Void> done(RecordingJob job) {
        return link.send(Request.cmd(Command.ZREM)
                        .arg(Keys.recordingJobs(job.partition()))
                        .arg(encode(job)))
                .mapEmpty();
    }

    @Override
    public Future<Void> again(RecordingJob job, Instant at) {
        return link.send(Request.cmd(Command.ZADD)
                        .arg(Keys.recordingJobs(job.partition()))
                        .arg("XX")
                        .arg(at.toEpochMilli())
                        .arg(encode(job)))
                .mapEmpty();
    }

    /** A sound is bound to its case and recording: copied elsewhere it does not open. */
    static String label(String caseId, String recording) {
        return "case/" + caseId + "/" + recording;
    }

    /** A job as one word a field: the same recording told twice is one job. */
    static String encode(RecordingJob job) {
        return String.join(
                " ",
                job.gateway(),
                job.caseId(),
                job.recording(),
                Long.toString(job.since().toEpochMilli()));
    }

    private static RecordingJob decode(int partition, String entry) {
        String[] fields = entry.split(" ", -1);
        return new RecordingJob(
                partition, fields[0], fields[1], fields[2], Instant.ofEpochMilli(Long.parseLong(fields[3])));
    }
}
