package org.spean.app;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.spean.audio.AudioChain;
import org.spean.audio.ClipLimits;
import org.spean.audio.ClipResult;
import org.spean.audio.Refusal;
import org.spean.calls.ReadingSheet.Script;
import org.spean.calls.RecordingDesk;
import org.spean.calls.RecordingJob;
import org.spean.calls.RecordingJobs;
import org.spean.calls.RecordingLine.Take;
import org.spean.calls.RecordingStep.Sentence;
import org.spean.calls.Recordings;
import org.spean.calls.Recordings.Fetched;
import org.spean.content.PhoneRecording;
import org.spean.content.PromptRecording;
import org.spean.content.PromptState;
import org.spean.model.PhnomPenh;
import org.spean.pack.PromptFiles;
import org.spean.redis.RedisTakes;
import org.spean.staff.AuditAction;
import org.spean.staff.AuditEntry;
import org.spean.staff.AuditTrail;

/**
 * Makes clips of what staff record by telephone. The speaker hears the clip, not the raw sound, so a fault of the line or the chain is
 * heard by the one who can speak again. The platform's copy is deleted as soon as we have decided; at the latest after the length of
 * a call, should it end before.
 */
final class TakeDesk implements RecordingDesk {
    private static final Duration AT_THE_LATEST = Duration.ofMinutes(10);
    private static final Duration FETCH = Duration.ofSeconds(8);

    private final Recordings platform;
    private final RecordingJobs jobs;
    private final RedisTakes takes;
    private final AuditTrail trail;
    private final WorkerExecutor workers;
    private final InstantSource clock;
    private final AudioChain chain = new AudioChain();

    /** @param workers the chain takes up to a second of processor */
    TakeDesk(
            Recordings platform,
            RecordingJobs jobs,
            RedisTakes takes,
            AuditTrail trail,
            WorkerExecutor workers,
            InstantSource clock) {
        this.trail = trail;
        this.platform = platform;
        this.jobs = jobs;
        this.takes = takes;
        this.workers = workers;
        this.clock = clock;
    }

    @Override
    public Future<Void> told(String gateway, Take take) {
        return jobs.add(deletion(gateway, take), clock.instant().plus(AT_THE_LATEST));
    }

    @Override
    public Future<Look> look(String gateway, Take take) {
        return platform.fetch(gateway, take.sid())
                .timeout(FETCH.toMillis(), TimeUnit.MILLISECONDS)
                .compose(fetched -> switch (fetched) {
                    case Fetched.Sound sound ->
                        workers.executeBlocking(() -> chain.prepare(sound.file(), ClipLimits.PROMPT), false)
                                .compose(this::offer);
                    case Fetched.Later later -> Future.succeededFuture(new Look.NotYet());
                    case Fetched.Never never ->
                        Future.<Look>succeededFuture(new Look.Refused(
                                never.why().equals(Fetched.Never.TOO_LARGE)
                                        ? Sentence.TOO_LONG
                                        : Sentence.NOT_FETCHED));
                })
                .compose(look -> settled(gateway, take, look));
    }

    @Override
    public Future<Void> keep(String staff, Script script, String clip, Instant now) {
        PromptRecording recording = new PromptRecording(
                script.version(), PromptState.RECORDED, staff, PhnomPenh.dateAt(now), clip, Optional.empty());
        Map<String, String> details = Map.of("language", script.language().code());
        return trail.append(new AuditEntry(now, staff, AuditAction.RECORDING_KEEP, script.promptId(), details))
                .compose(told -> takes.keep(new PhoneRecording(script.language(), script.promptId(), recording)))
                .compose(kept -> kept ? Future.succeededFuture() : Future.failedFuture("the sound is gone"));
    }

    private Future<Look> offer(ClipResult result) {
        return switch (result) {
            case ClipResult.Refused refused -> Future.succeededFuture(new Look.Refused(sentence(refused.why())));
            case ClipResult.Prepared clip -> {
                String name = PromptFiles.hash(clip.wav());
                yield takes.offer(name, clip.wav()).map(new Look.Clip(name));
            }
        };
    }

    /** What is decided needs no copy on the platform any more. */
    private Future<Look> settled(String gateway, Take take, Look look) {
        return switch (look) {
            case Look.NotYet notYet -> Future.succeededFuture(look);
            case Look.Clip clip ->
                jobs.add(deletion(gateway, take), clock.instant()).map(look);
            case Look.Refused refused ->
                jobs.add(deletion(gateway, take), clock.instant()).map(look);
        };
    }

    private static RecordingJob deletion(String gateway, Take take) {
        return RecordingJob.deletion(gateway, take.sid(), take.at());
    }

    private static Sentence sentence(Refusal why) {
        return switch (why) {
            case ALMOST_SILENT -> Sentence.TOO_QUIET;
            case CLIPPED -> Sentence.TOO_LOUD;
            case TOO_LONG, TOO_LARGE -> Sentence.TOO_LONG;
            case UNEVEN -> Sentence.UNEVEN;
            case EMPTY, TOO_SHORT, NO_SOUND -> Sentence.NOTHING_HEARD;
            case CUT_OFF, DAMAGED, NOT_AUDIO, MP3, OGG, WEBM, MP4, OTHER_AUDIO, WAV_KIND, RATE, CHANNELS ->
                Sentence.NOT_FETCHED;
        };
    }
}
